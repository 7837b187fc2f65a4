package io.caseledger.file;

import io.caseledger.shared.Rejected;
import io.caseledger.store.DataDirectory;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** Keeps files by the digest of their content, and hands them out again. */
@Component
@EnableConfigurationProperties(FileProperties.class)
public class Files {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final int LONGEST_TYPE = 200;

    private final ContentStore contents;
    private final long limit;

    @Autowired
    Files(FileProperties properties, DataDirectory data) {
        this(
                properties.directory() == null ? data.path("files") : properties.directory(),
                properties.maxSize().toBytes(),
                properties.keepFree().toBytes());
    }

    Files(Path directory, long limit, long keepFree) {
        this.contents = new ContentStore(directory, keepFree);
        this.limit = limit;
    }

    /** The largest file that is taken, in bytes. */
    public long limit() {
        return limit;
    }

    /**
     * Keeps a file; when this returns, it is on the disk. Content that is kept already is not kept twice.
     *
     * @param content read to its end, or just past the limit; not closed
     * @throws Rejected {@code FILE_TOO_LARGE}, {@code FILE_EMPTY}, {@code FILE_NAME_INVALID}, {@code FILE_INTERRUPTED}
     *     when the content could not be read to its end, {@code FILE_STORE_FULL}, {@code FILE_STORE_UNAVAILABLE}; then
     *     nothing is left behind
     */
    public StoredFile store(InputStream content, String name, String mediaType) {
        String known = FileName.of(name);
        try (Draft draft = contents.draft()) {
            draft.takeAll(content, known, limit);
            Rejected.unlessAbout("file", draft.size() > 0, "FILE_EMPTY", known);
            String digest = draft.digest();
            contents.keep(draft, digest);
            return new StoredFile(digest, draft.size(), known, type(mediaType));
        }
    }

    /**
     * Opens a file. Its content was held against its digest just before.
     *
     * @throws Rejected {@code FILE_NOT_FOUND}, {@code DIGEST_INVALID}, {@code FILE_DAMAGED} when the disk no longer holds
     *     what was stored, {@code FILE_STORE_UNAVAILABLE}
     */
    public InputStream open(String digest) {
        return contents.open(checked(digest));
    }

    /**
     * The file itself, for what must jump about in it; only to be read. Its content was held against its digest just before.
     *
     * @throws Rejected as {@link #open}
     */
    public Path path(String digest) {
        return contents.verified(checked(digest));
    }

    /**
     * The size of a file, in bytes.
     *
     * @throws Rejected {@code FILE_NOT_FOUND}, {@code DIGEST_INVALID}
     */
    public long size(String digest) {
        return contents.size(checked(digest));
    }

    /**
     * Removes a file that names somebody who is erased, and says whether there was one. Nobody else may: records refer to it.
     *
     * @throws Rejected {@code FILE_STORE_UNAVAILABLE}
     */
    public boolean remove(String digest) {
        return contents.remove(checked(digest));
    }

    private static String checked(String digest) {
        Rejected.unlessAbout("digest", DIGEST.matcher(digest).matches(), "DIGEST_INVALID");
        return digest;
    }

    /** The declared type without its parameters; one that is none is unknown. */
    private static String type(String declared) {
        try {
            var type = MimeTypeUtils.parseMimeType(declared);
            String plain = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
            return plain.length() > LONGEST_TYPE ? UNKNOWN_TYPE : plain;
        } catch (InvalidMimeTypeException _) {
            return UNKNOWN_TYPE;
        }
    }
}
