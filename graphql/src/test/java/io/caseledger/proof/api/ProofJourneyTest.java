package io.caseledger.proof.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caseledger.Journey;
import io.caseledger.proof.Frontier;
import io.caseledger.proof.Merkle;
import io.caseledger.proof.SignedCheckpoint;
import io.caseledger.proof.SignedNote;
import io.caseledger.proof.VerifierKey;
import io.caseledger.shared.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An auditor who trusts nobody has proved to her what was stored, with nothing but what she is handed and what she noted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofJourneyTest extends Journey {
    private static final String CHECKPOINT = "origin size root note signatures { name keyId }";

    @BeforeEach
    void file() {
        award();
        accepted("fileComplaint", complaint("c-" + UUID.randomUUID(), "proof-" + UUID.randomUUID()), "");
    }

    private JsonNode asAuditor(String document) {
        JsonNode answer = send(request(document, Map.of(), Role.AUDITOR));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private String refusal(String question) {
        JsonNode answer = send(request("{ " + question + " }", Map.of(), Role.AUDITOR));
        return answer.at("/errors/0/extensions/code").asString();
    }

    private HttpResponse<byte[]> get(String path, Role role, String language) {
        try {
            return http().send(
                            HttpRequest.newBuilder(URI.create(url().replace("/graphql", path)))
                                    .header("Authorization", "Bearer " + token(role))
                                    .header("Accept-Language", language)
                                    .build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String text(String path) {
        HttpResponse<byte[]> answer = get(path, Role.AUDITOR, "en");
        String text = new String(answer.body(), UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return text;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<byte[]> hashes(JsonNode path) {
        var hashes = new ArrayList<byte[]>();
        path.forEach(it -> hashes.add(bytes(it)));
        return hashes;
    }

    private VerifierKey key() {
        return VerifierKey.parse(ask("{ verifierKeys { key current } }")
                .at("/verifierKeys/0/key")
                .asString());
    }

    @Test
    void what_was_just_filed_is_proved_to_be_in_a_signed_log() {
        JsonNode proof = asAuditor("""
                        { inclusionProof(position: %d) { position eventId recordId index size leaf leafHash root path
                          checkpoint { %s } } }""".formatted(position(), CHECKPOINT)).path("inclusionProof");
        byte[] leafHash = Merkle.leafHash(bytes(proof.path("leaf")));
        assertThat(leafHash).isEqualTo(bytes(proof.path("leafHash")));
        assertThat(new String(bytes(proof.path("leaf")), UTF_8))
                .contains(
                        proof.path("recordId").asString(), proof.path("eventId").asString());

        var checkpoint = SignedCheckpoint.parse(proof.at("/checkpoint/note").asString());
        assertThat(checkpoint.note().isSignedBy(key())).isTrue();
        assertThat(Merkle.isIncluded(
                        proof.path("index").asLong(),
                        checkpoint.size(),
                        leafHash,
                        hashes(proof.path("path")),
                        checkpoint.checkpoint().root()))
                .isTrue();
        assertThat(checkpoint.checkpoint().root()).isEqualTo(bytes(proof.path("root")));
    }

    @Test
    void who_noted_a_checkpoint_is_shown_that_the_log_only_grew() {
        JsonNode noted = ask("{ checkpoint(covering: %d) { %s } }".formatted(position(), CHECKPOINT))
                .path("checkpoint");
        accepted("fileComplaint", complaint("c-" + UUID.randomUUID(), "later-" + UUID.randomUUID()), "");
        JsonNode later = ask("{ checkpoint(covering: %d) { %s } }".formatted(position(), CHECKPOINT))
                .path("checkpoint");
        assertThat(later.path("size").asLong()).isGreaterThan(noted.path("size").asLong());
        JsonNode proof = asAuditor("""
                        { consistencyProof(from: %d, to: %d) { from to fromRoot toRoot path
                          fromCheckpoint { size } toCheckpoint { note } } }""".formatted(
                                noted.path("size").asLong(), later.path("size").asLong()))
                .path("consistencyProof");
        assertThat(Merkle.isConsistent(
                        noted.path("size").asLong(),
                        bytes(noted.path("root")),
                        later.path("size").asLong(),
                        bytes(later.path("root")),
                        hashes(proof.path("path"))))
                .isTrue();
        assertThat(proof.at("/toCheckpoint/note").asString())
                .isEqualTo(later.path("note").asString());

        JsonNode page = asAuditor(
                        "{ checkpoints(first: 1) { totalCount nodes { size } pageInfo { hasNextPage endCursor } } }")
                .path("checkpoints");
        assertThat(page.path("totalCount").asInt()).isGreaterThan(1);
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode next = asAuditor("{ checkpoints(first: 1, after: \"%s\") { nodes { size } } }"
                .formatted(page.at("/pageInfo/endCursor").asString()));
        assertThat(next.at("/checkpoints/nodes/0/size").asLong())
                .isLessThan(page.at("/nodes/0/size").asLong());
        JsonNode oldest = asAuditor(
                        "{ checkpoints(last: 1) { nodes { size } pageInfo { hasNextPage hasPreviousPage } } }")
                .path("checkpoints");
        assertThat(oldest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(refusal("checkpoints(after: \"x\") { totalCount }")).isEqualTo("CURSOR_INVALID");
    }

    @Test
    void tools_that_know_nothing_of_us_take_the_same_over_HTTP() {
        long size = SignedCheckpoint.parse(ask("{ checkpoint(covering: %d) { note } }".formatted(position()))
                        .at("/checkpoint/note")
                        .asString())
                .size();
        String note = text("/proof/checkpoint?size=" + size);
        var checkpoint = SignedCheckpoint.parse(note);
        assertThat(checkpoint
                        .note()
                        .isSignedBy(VerifierKey.parse(
                                text("/proof/keys").lines().findFirst().orElseThrow())))
                .isTrue();

        String proof = text("/proof/inclusion?position=%d&size=%d".formatted(position(), size));
        assertThat(proof)
                .startsWith("c2sp.org/tlog-proof@v1\nindex " + (position() - 1) + "\n")
                .endsWith("\n\n" + note);
        List<byte[]> path = proof.substring(0, proof.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(Base64.getDecoder()::decode)
                .toList();
        byte[] leafHash = bytes(asAuditor("{ inclusionProof(position: %d) { leafHash } }".formatted(position()))
                .at("/inclusionProof/leafHash"));
        assertThat(Merkle.isIncluded(
                        position() - 1,
                        size,
                        leafHash,
                        path,
                        checkpoint.checkpoint().root()))
                .isTrue();

        List<byte[]> grown = text("/proof/consistency?from=1&to=" + size)
                .lines()
                .map(Base64.getDecoder()::decode)
                .toList();
        byte[] first =
                Arrays.copyOf(get("/proof/tile/0/000.p/1", Role.AUDITOR, "en").body(), Merkle.HASH);
        assertThat(Merkle.isConsistent(1, first, size, checkpoint.checkpoint().root(), grown))
                .isTrue();
    }

    /** Whoever takes the leaves can make the root herself. */
    @Test
    void tiles_give_the_whole_tree() {
        long size = Math.min(200, position());
        byte[] tile = get("/proof/tile/0/000.p/" + size, Role.ADMIN, "en").body();
        var tree = new Frontier();
        for (int i = 0; i < size; i++) {
            var _ = tree.append(Arrays.copyOfRange(tile, i * Merkle.HASH, (i + 1) * Merkle.HASH));
        }
        JsonNode proof = asAuditor("{ inclusionProof(position: 1, size: %d) { root } }".formatted(size));
        assertThat(tree.root()).isEqualTo(bytes(proof.at("/inclusionProof/root")));
        for (String none :
                List.of("0/00", "0/0", "0/000.p/256", "0/000.p/0", "64/000", "0/x000/001", "7/001", "a", "")) {
            assertThat(get("/proof/tile/" + none, Role.ADMIN, "en").statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_cannot_be_proved_is_refused_with_a_code_and_in_words() {
        long far = 1_000_000_000L;
        assertThat(refusal("inclusionProof(position: 1, size: 0) { root }")).isEqualTo("PROOF_SIZE_ZERO");
        assertThat(refusal("inclusionProof(position: 1, size: %d) { root }".formatted(far)))
                .isEqualTo("PROOF_SIZE_BEYOND");
        assertThat(refusal("inclusionProof(position: %d) { root }".formatted(far)))
                .isEqualTo("PROOF_POSITION_UNKNOWN");
        assertThat(refusal("inclusionProof(position: 3, size: 2) { root }")).isEqualTo("PROOF_POSITION_AFTER_SIZE");
        assertThat(refusal("consistencyProof(from: 0, to: 1) { path }")).isEqualTo("PROOF_SIZE_ZERO");
        assertThat(refusal("consistencyProof(from: 2, to: 1) { path }")).isEqualTo("PROOF_SIZES_REVERSED");
        assertThat(refusal("checkpoint(covering: %d) { note }".formatted(far))).isEqualTo("PROOF_POSITION_UNKNOWN");

        assertThat(said("/proof/inclusion?position=" + far, "en", 404))
                .contains("There is no event at position " + far);
        assertThat(said("/proof/inclusion?position=" + far, "zh-CN", 404)).contains("位置 " + far + " 没有事件");
        assertThat(said("/proof/inclusion", "en", 400)).contains("PROOF_NUMBER_INVALID", "position");
        assertThat(said("/proof/inclusion?position=eins", "zh-CN", 400)).contains("position 必须是整数");
        assertThat(said("/proof/consistency?from=2&to=1", "en", 400)).contains("PROOF_SIZES_REVERSED");
        assertThat(said("/proof/checkpoint?size=" + far, "en", 404)).contains("CHECKPOINT_NOT_FOUND");
    }

    private String said(String path, String language, int status) {
        HttpResponse<byte[]> answer = get(path, Role.AUDITOR, language);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return new String(answer.body(), UTF_8);
    }

    @Test
    void the_whole_log_is_checked_behind_everything_else() {
        String asked =
                "{ logCheck(again: %s) { id state startedAt endedAt read of checkpoints root last { size } fault { kind message } failure } }";
        String id = asAuditor(asked.formatted(true)).at("/logCheck/id").asString();
        await().until(() -> !asAuditor(asked.formatted(false))
                .at("/logCheck/state")
                .asString()
                .equals("RUNNING"));
        JsonNode check = asAuditor(asked.formatted(false)).path("logCheck");
        assertThat(check.path("id").asString()).isEqualTo(id);
        assertThat(check.path("state").asString()).as(check.toString()).isEqualTo("WHOLE");
        assertThat(check.path("read").asLong()).isEqualTo(check.path("of").asLong());
        assertThat(check.path("root").asString()).isNotEmpty();
        health(check.path("endedAt").asString());

        JsonNode state = asAuditor("{ proofState { size fault { kind } witnesses { target size error } } }")
                .path("proofState");
        assertThat(state.path("size").asLong()).isPositive();
        assertThat(state.path("fault").isNull()).isTrue();
    }

    /** Anybody hears whether all is well; auditors and administrators also what was found, and when. */
    private void health(String endedAt) {
        JsonNode health =
                JSON.readTree(get("/actuator/health", Role.AUDITOR, "en").body());
        JsonNode found = health.at("/components/logCheck");
        assertThat(found.path("status").asString()).as(health.toString()).isEqualTo("UP");
        assertThat(found.at("/details/outcome").asString()).isEqualTo("WHOLE");
        assertThat(found.at("/details/endedAt").asString()).isEqualTo(endedAt);
        JsonNode others =
                JSON.readTree(get("/actuator/health", Role.OFFICER, "en").body());
        assertThat(others.path("status").asString()).isNotEmpty();
        assertThat(others.has("components")).isFalse();
    }

    @Test
    void what_an_auditor_reads_over_HTTP_is_on_record() {
        String path = "/proof/inclusion";
        text(path + "?position=" + position());
        JsonNode found = asAuditor(
                        "{ accesses(filter: {recordId: \"%d\"}, first: 1) { nodes { operation asked records { type id } } } }"
                                .formatted(position()))
                .at("/accesses/nodes/0");
        assertThat(found.path("operation").asString()).isEqualTo("DOWNLOAD");
        assertThat(found.path("asked").toString()).isEqualTo("[\"" + path + "\"]");
        assertThat(found.at("/records/0/type").asString()).isEqualTo("Event");
    }

    /** A note of our own log under another key is nothing that anybody should believe. */
    @Test
    void a_checkpoint_is_not_believed_under_another_key() {
        var note = SignedNote.parse(text("/proof/checkpoint"));
        var other = new VerifierKey(key().name(), VerifierKey.ED25519, new byte[32]);
        assertThat(note.isSignedBy(key())).isTrue();
        assertThat(note.isSignedBy(other)).isFalse();
    }
}
