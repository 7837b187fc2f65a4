package io.caseledger.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A witness that speaks C2SP {@code tlog-witness}: it checks that the log only grew, and signs that it saw it. */
final class HttpWitness implements Witness {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";

    private final URI url;
    private final VerifierKey key;
    private final Checkpoints ours;
    private final Tree tree;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Up to where the witness follows, as far as it told. */
    private long known;

    HttpWitness(URI url, VerifierKey key, Checkpoints ours, Tree tree) {
        this.url = URI.create(url.toString().replaceFirst("/*$", "/add-checkpoint"));
        this.key = key;
        this.ours = ours;
        this.tree = tree;
    }

    @Override
    public String target() {
        return url.toString();
    }

    @Override
    public void take(SignedCheckpoint checkpoint) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(checkpoint);
        if (answer.statusCode() == 409 && answer.body().strip().matches(NUMBER)) {
            long told = Long.parseLong(answer.body().strip());
            if (told > checkpoint.size()) {
                throw new Refused("The witness knows " + told + " events of this log, which has " + checkpoint.size()
                        + " in its last checkpoint.");
            }
            if (told != known) {
                known = told;
                answer = send(checkpoint);
            }
        }
        accept(checkpoint, answer);
    }

    private HttpResponse<String> send(SignedCheckpoint checkpoint) throws IOException, InterruptedException {
        long from = Math.min(known, checkpoint.size());
        var body = new StringBuilder("old " + from + "\n");
        List<byte[]> proof = from == 0 ? List.of() : tree.hashes().consistency(from, checkpoint.size());
        proof.forEach(it -> body.append(Base64.getEncoder().encodeToString(it)).append('\n'));
        body.append('\n').append(checkpoint.note().note());
        return http.send(
                HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private void accept(SignedCheckpoint checkpoint, HttpResponse<String> answer) throws Refused {
        if (answer.statusCode() != 200) {
            throw new Refused(reason(answer.statusCode()) + " (" + answer.statusCode() + ").");
        }
        List<SignedNote.Signature> its = signatures(answer.body()).stream()
                .filter(it -> it.isBy(key) && key.verifies(checkpoint.note().text(), it.bytes()))
                .toList();
        if (its.isEmpty()) {
            throw new Refused("What the witness signed is not verified by its key " + key.text() + ".");
        }
        known = checkpoint.size();
        ours.cosigned(checkpoint, its);
    }

    private static List<SignedNote.Signature> signatures(String body) throws Refused {
        var signatures = new ArrayList<SignedNote.Signature>();
        try {
            body.lines()
                    .filter(it -> !it.isEmpty())
                    .map(SignedNote.Signature::parse)
                    .forEach(signatures::add);
            return signatures;
        } catch (IllegalArgumentException e) {
            throw new Refused("The witness answers with what is no signature: " + e.getMessage() + ".");
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "The witness takes this for no request of its protocol";
            case 403 -> "The witness knows no key by which our checkpoint is verified";
            case 404 -> "The witness does not know this log by its origin, or there is no witness at this address";
            case 409 -> "The witness knows another checkpoint of this size";
            case 422 -> "The witness does not believe that the log only grew";
            default -> "The witness does not take the checkpoint";
        };
    }
}
