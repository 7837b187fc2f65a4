package io.caseledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A witness as C2SP {@code tlog-witness} describes it: it verifies what it is told, and signs only what follows from what it knew. */
final class TestWitness implements AutoCloseable {
    private final LogSigner secret = LogSigner.make("witness.example.cn/w1");
    private final VerifierKey log;
    private final HttpServer server;
    private Checkpoint latest;

    /** When set, it signs something else. */
    volatile boolean lies;

    /** When set, it answers this instead. */
    volatile int broken;

    /** @param log the key by which it verifies; its name is the origin it knows */
    TestWitness(VerifierKey log) throws IOException {
        this.log = log;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/witness/add-checkpoint", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/witness/");
    }

    VerifierKey key() {
        return new VerifierKey(
                secret.key().name(), VerifierKey.COSIGNATURE, secret.key().key());
    }

    synchronized long size() {
        return latest == null ? 0 : latest.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String answer = exchange.getRequestMethod().equals("POST") ? judge(request) : "405";
            String[] parts = answer.split(" ", 2);
            byte[] body = parts.length < 2 ? new byte[0] : parts[1].getBytes(UTF_8);
            if (parts[0].equals("409")) {
                exchange.getResponseHeaders().set("Content-Type", "text/x.tlog.size");
            }
            exchange.sendResponseHeaders(Integer.parseInt(parts[0]), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The status, and after a blank the body. */
    private synchronized String judge(String request) {
        if (broken != 0) {
            return String.valueOf(broken);
        }
        int empty = request.indexOf("\n\n");
        List<String> head = new ArrayList<>(List.of(request.substring(0, empty).split("\n")));
        String first = head.removeFirst();
        if (!first.matches("old (0|[1-9][0-9]*)")) {
            return "400";
        }
        long old = Long.parseLong(first.substring(4));
        var asked = SignedCheckpoint.parse(request.substring(empty + 2));
        if (!asked.checkpoint().origin().equals(log.name())) {
            return "404";
        }
        if (!asked.note().isSignedBy(log)) {
            return "403";
        }
        if (old > asked.size()) {
            return "400";
        }
        if (old != size()) {
            return "409 " + size() + "\n";
        }
        List<byte[]> proof = head.stream().map(Base64.getDecoder()::decode).toList();
        byte[] root = latest == null ? Merkle.emptyRoot() : latest.root();
        if (old == asked.size() && !Arrays.equals(root, asked.checkpoint().root())) {
            return "409 " + size() + "\n";
        }
        if (!Merkle.isConsistent(old, root, asked.size(), asked.checkpoint().root(), proof)) {
            return "422";
        }
        latest = asked.checkpoint();
        return "200 " + cosignature(asked.note().text());
    }

    private String cosignature(String text) {
        long time = 1_679_315_147;
        byte[] signature =
                secret.sign(("cosignature/v1\ntime " + time + "\n" + (lies ? "else\n" : "") + text).getBytes(UTF_8));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return new SignedNote.Signature(key().name(), key().id(), timed).line();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
