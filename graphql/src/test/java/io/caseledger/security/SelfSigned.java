package io.caseledger.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** A certificate of localhost that signs itself; written in DER by hand, since the JDK has no public way to make one. */
record SelfSigned(KeyPair key, X509Certificate certificate) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] ECDSA_WITH_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
    private static final byte[] LOCALHOST =
            sequence(tagged(0x31, sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, "localhost".getBytes(UTF_8)))));

    static SelfSigned of(long serial) {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair key = keys.generateKeyPair();
            byte[] body = body(serial, key);
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(body);
            byte[] whole = sequence(body, ECDSA_WITH_SHA256, bits(signature.sign()));
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
            return new SelfSigned(key, (X509Certificate) certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(long serial, KeyPair key) {
        Instant now = Instant.now();
        byte[] validity = sequence(time(now.minusSeconds(3600)), time(now.plusSeconds(86_400)));
        byte[] dnsName = tagged(0x82, "localhost".getBytes(UTF_8));
        byte[] address = tagged(0x87, new byte[] {127, 0, 0, 1});
        byte[] names = sequence(oid(0x55, 0x1d, 0x11), tagged(0x04, sequence(dnsName, address)));
        return sequence(
                tagged(0xa0, tagged(0x02, new byte[] {2})), // version 3
                tagged(0x02, BigInteger.valueOf(serial).toByteArray()),
                ECDSA_WITH_SHA256,
                LOCALHOST,
                validity,
                LOCALHOST,
                key.getPublic().getEncoded(),
                tagged(0xa3, sequence(names)));
    }

    /** Renewed as tools do it: written beside and moved there, the key first. */
    void into(Path directory) {
        put(directory.resolve("key.pem"), pem("PRIVATE KEY", key.getPrivate().getEncoded()));
        try {
            put(directory.resolve("certificate.pem"), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void put(Path file, String text) {
        try {
            Path draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static byte[] time(Instant instant) {
        return tagged(0x17, TIME.format(instant).getBytes(UTF_8));
    }

    private static byte[] oid(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return tagged(0x06, content);
    }

    private static byte[] bits(byte[] content) {
        return tagged(0x03, joined(new byte[] {0}, content));
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, joined(parts));
    }

    private static byte[] tagged(int tag, byte[] content) {
        int length = content.length;
        byte[] head = length < 128
                ? new byte[] {(byte) tag, (byte) length}
                : length < 256
                        ? new byte[] {(byte) tag, (byte) 0x81, (byte) length}
                        : new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
        return joined(head, content);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
