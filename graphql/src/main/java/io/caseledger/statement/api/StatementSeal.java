package io.caseledger.statement.api;

import io.caseledger.proof.VerifierKey;
import io.caseledger.statement.view.StatementView;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** What an outsider needs to verify a statement without this program. */
record StatementSeal(StatementView statement) {
    /** What stands before an Ed25519 key in the form that OpenSSL and the JDK read (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key in that form, in Base64. */
    String publicKey() {
        byte[] key = VerifierKey.parse(statement.verifierKey()).key();
        byte[] encoded =
                ByteBuffer.allocate(X509.length + key.length).put(X509).put(key).array();
        return Base64.getEncoder().encodeToString(encoded);
    }

    byte[] signature() {
        return Base64.getDecoder().decode(statement.signature());
    }

    /** Two lines for a shell, beside the two files. */
    List<String> commands() {
        String name = StatementFiles.name(statement.id());
        return List.of(
                "echo " + publicKey() + " | openssl base64 -d -A -out key.der",
                "openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in %s -sigfile %s"
                        .formatted(name + StatementFormat.JSON.suffix(), name + StatementFormat.SIG.suffix()));
    }
}
