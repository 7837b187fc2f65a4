package io.caseledger.statement;

import io.caseledger.file.Files;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.StatementDocument.Listing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Keeps the lists behind statements as files in the canonical form, so that the digest in a statement is the name of the file. */
@Component
public class StatementArchive {
    private static final TypeReference<List<StatementItem>> ITEMS = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final Files files;

    StatementArchive(Files files) {
        this.files = files;
    }

    /** @throws Rejected as storing files does */
    Listing keep(List<?> list, String name) {
        var kept = files.store(new ByteArrayInputStream(Canonical.write(list)), name + ".json", "application/json");
        return new Listing(list.size(), kept.digest());
    }

    /** @throws Rejected as opening files does */
    public List<StatementItem> items(Listing listing) {
        return read(listing, ITEMS);
    }

    /** @throws Rejected as opening files does */
    public List<Change> changes(Listing listing) {
        return read(listing, CHANGES);
    }

    private <T> T read(Listing listing, TypeReference<T> type) {
        try (InputStream kept = files.open(listing.sha256())) {
            return Canonical.read(kept, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + listing.sha256() + " cannot be read", e);
        }
    }
}
