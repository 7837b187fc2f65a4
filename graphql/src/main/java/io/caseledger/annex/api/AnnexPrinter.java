package io.caseledger.annex.api;

import io.caseledger.annex.AnnexFile;
import io.caseledger.annex.AnnexFormat;
import io.caseledger.annex.AnnexPress;
import io.caseledger.annex.figures.AnnexFigures;
import io.caseledger.annex.figures.AnnexReader;
import io.caseledger.annex.view.AnnexView;
import io.caseledger.file.Files;
import io.caseledger.indicator.Omissions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The press: reads the figures at one position, writes them in every format and keeps each file by its digest. */
@Component
class AnnexPrinter implements AnnexPress {
    private final AnnexReader reader;
    private final AnnexRenderer renderer;
    private final Files files;
    private final Omissions omissions;

    AnnexPrinter(AnnexReader reader, AnnexRenderer renderer, Files files, Omissions omissions) {
        this.reader = reader;
        this.renderer = renderer;
        this.files = files;
        this.omissions = omissions;
    }

    @Override
    public Printed print(String projectId, LocalDate from, LocalDate until) {
        AnnexFigures figures = reader.read(projectId, from, until);
        omissions.mustBeWhole(projectId);
        var kept = new ArrayList<AnnexFile>();
        for (AnnexFormat format : AnnexFormat.values()) {
            byte[] content = renderer.write(figures, format);
            AnnexFile file = AnnexRenderer.described(format, content);
            var _ = files.store(
                    new ByteArrayInputStream(content), "annex." + format.extension(), "application/octet-stream");
            kept.add(file);
        }
        return new Printed(figures.scope().position(), List.copyOf(kept));
    }

    /** The figures of an annex that was compiled. */
    AnnexFigures figures(AnnexView annex) {
        try (var stored = files.open(annex.file(AnnexFormat.JSON).sha256())) {
            return renderer.read(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("The figures of " + annex.id() + " cannot be read", e);
        }
    }

    /** The files as this version writes them from the stored figures: the same digests as then, or not. */
    List<AnnexFile> again(AnnexView annex) {
        AnnexFigures figures = figures(annex);
        return annex.files().stream()
                .map(AnnexFile::format)
                .map(it -> AnnexRenderer.described(it, renderer.write(figures, it)))
                .toList();
    }
}
