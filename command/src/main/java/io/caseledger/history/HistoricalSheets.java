package io.caseledger.history;

import io.caseledger.file.Files;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.tabular.Table;
import io.caseledger.tabular.Tabular;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens stored files as lists of historical cases. */
@Component
public class HistoricalSheets {
    /** What a file is, which of its columns say nothing here, and how many rows it has. */
    record Survey(String format, List<String> ignored, long rows) {}

    private final Files files;
    private final HistoricalRowReader reader;

    HistoricalSheets(Files files, Validator validator) {
        this.files = files;
        this.reader = new HistoricalRowReader(validator);
    }

    /**
     * Opens a file. It must be closed.
     *
     * @throws Rejected about {@code fileDigest}, because there is no such file or it cannot be read
     */
    public HistoricalSheet open(String digest) {
        return asked(digest, table -> new HistoricalSheet(table, reader));
    }

    /** Reads a file to its end, row by row. */
    Survey survey(String digest) {
        return asked(digest, table -> {
            try (table) {
                long rows = 0;
                while (table.hasNext()) {
                    var _ = table.next();
                    rows++;
                }
                Rejected.unless(rows > 0, "LIST_HAS_NO_ROWS");
                return new Survey(table.format(), table.ignored(), rows);
            }
        });
    }

    private <T> T asked(String digest, Function<Table, T> use) {
        try {
            return use.apply(Tabular.open(() -> files.open(digest), HistoricalColumns.ALL));
        } catch (Rejected refused) {
            throw new Rejected(refused.reasons().stream()
                    .map(it -> new Reason(it.code(), "fileDigest", it.args()))
                    .toList());
        }
    }
}
