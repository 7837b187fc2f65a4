package io.caseledger.statement.figures;

import io.caseledger.deadline.Wording;
import io.caseledger.indicator.Census;
import io.caseledger.indicator.Figure;
import io.caseledger.indicator.Indicator;
import io.caseledger.indicator.Indicator.Words;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts figures in the words of a statement: those that stand beside another follow it. */
final class StatedFigures {
    private StatedFigures() {}

    static List<StatementDocument.Figure> of(List<Figure> figures) {
        var stated = new ArrayList<StatementDocument.Figure>();
        for (Figure figure : figures) {
            stated.add(stated(figure, null));
            figure.beside()
                    .forEach(it -> stated.add(stated(it, figure.indicator().id())));
        }
        return List.copyOf(stated);
    }

    private static StatementDocument.Figure stated(Figure figure, @Nullable String besideOf) {
        Indicator indicator = figure.indicator();
        return new StatementDocument.Figure(
                indicator.id(),
                Objects.requireNonNull(words(indicator.title())),
                words(indicator.unit()),
                indicator.unitSize(),
                besideOf,
                figure.value(),
                figure.target(),
                figure.met(),
                figure.margin(),
                figure.from(),
                figure.until(),
                orNone(indicator.anyOf()),
                orNone(indicator.allOf()),
                indicator.required(),
                figure.metBy(),
                null);
    }

    private static @Nullable Wording words(@Nullable Words words) {
        return words == null ? null : new Wording(words.zh(), words.en());
    }

    private static List<String> orNone(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }

    /** What is behind each figure that counts something; of a calendar year that is the one of the day. */
    static Map<String, List<StatementItem>> items(
            Census census, List<StatementDocument.Figure> figures, LocalDate asOf) {
        var items = new LinkedHashMap<String, List<StatementItem>>();
        for (StatementDocument.Figure figure : figures) {
            if (figure.value() != null) {
                items.put(figure.indicator(), items(census, figure, asOf));
            }
        }
        return items;
    }

    static List<StatementItem> items(Census census, StatementDocument.Figure figure, LocalDate asOf) {
        LocalDate from = Objects.requireNonNull(figure.from());
        LocalDate until = Objects.requireNonNull(figure.until());
        LocalDate known = asOf.plusDays(1);
        return census.items(figure.indicator(), from, until.isBefore(known) ? until : known).stream()
                .map(it -> new StatementItem(it.id(), it.records(), it.on(), it.amount()))
                .toList();
    }
}
