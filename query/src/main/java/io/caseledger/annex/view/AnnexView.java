package io.caseledger.annex.view;

import io.caseledger.annex.AnnexEvent;
import io.caseledger.annex.AnnexEvent.AnnexCompiled;
import io.caseledger.annex.AnnexFile;
import io.caseledger.annex.AnnexFormat;
import io.caseledger.find.Fields;
import io.caseledger.views.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annex that was compiled, as it is shown.
 *
 * @param until the first day after its period
 * @param reflects the position of the log at which its figures were read
 */
public record AnnexView(
        String id,
        String projectId,
        LocalDate from,
        LocalDate until,
        long reflects,
        List<AnnexFile> files,
        Instant compiledAt) {

    public static final Kind<AnnexView, AnnexEvent> KIND = new Kind<>(
            "annexes",
            AnnexView.class,
            AnnexView::evolve,
            AnnexView::projectId,
            _ -> List.of(),
            Fields.of(AnnexView.class).filtered("view.projectId").ordered("view.compiledAt"),
            null); // done when it is there

    /** The view after its one event. */
    public static AnnexView evolve(@Nullable AnnexView view, AnnexEvent event) {
        return switch (event) {
            case AnnexCompiled it ->
                new AnnexView(
                        it.annexId(),
                        it.projectId(),
                        it.from(),
                        it.until(),
                        it.reflects(),
                        it.files(),
                        it.occurredAt());
        };
    }

    /** @throws java.util.NoSuchElementException when it was compiled before there was such a format */
    public AnnexFile file(AnnexFormat format) {
        return files.stream().filter(it -> it.format() == format).findFirst().orElseThrow();
    }
}
