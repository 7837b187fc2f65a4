package io.caseledger.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caseledger.file.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that is signed and digested (RFC 8785, JCS): the same values are the same bytes, whoever writes them. What
 * is absent is left out, and numbers are whole, below 2<sup>53</sup>.
 */
public final class Canonical {
    /** Its own, so that no setting of the application changes what is signed, or reads what was signed otherwise. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Canonical() {}

    /** In UTF-8. */
    public static byte[] write(Object value) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("A " + value.getClass() + " has no canonical form", e);
        }
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String digest(Object value) {
        return Digests.of(write(value));
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static <T> T read(InputStream json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
