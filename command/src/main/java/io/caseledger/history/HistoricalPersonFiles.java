package io.caseledger.history;

import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseCorrected;
import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseRecorded;
import io.caseledger.privacy.PersonFiles;
import io.caseledger.shared.PersonFact;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that were imported: they name all parties of all their cases. */
@Component
class HistoricalPersonFiles implements PersonFiles {
    private final HistoricalImports imports;

    HistoricalPersonFiles(HistoricalImports imports) {
        this.imports = imports;
    }

    @Override
    public Stream<String> behind(PersonFact event) {
        return switch (event) {
            case HistoricalCaseRecorded it -> file(it.importId());
            case HistoricalCaseCorrected it -> file(it.importId());
            default -> Stream.empty();
        };
    }

    private Stream<String> file(@Nullable String importId) {
        return importId == null
                ? Stream.empty()
                : Stream.of(imports.standing(importId).start().fileDigest());
    }
}
