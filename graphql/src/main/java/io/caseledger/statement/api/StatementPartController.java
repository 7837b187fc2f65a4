package io.caseledger.statement.api;

import io.caseledger.indicator.Units;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.Change;
import io.caseledger.statement.StatementDocument.Figure;
import io.caseledger.statement.StatementItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows the parts of a statement: figures in the unit of their target, and the beginnings of lists that may be long. */
@Controller
class StatementPartController {
    private static final int MOST = 1_000;

    @SchemaMapping(typeName = "StatementFigure")
    @Nullable
    BigDecimal value(Figure figure) {
        return inUnits(figure, figure.value());
    }

    @SchemaMapping(typeName = "StatementFigure")
    @Nullable
    BigDecimal target(Figure figure) {
        return inUnits(figure, figure.target());
    }

    @SchemaMapping(typeName = "StatementFigure")
    @Nullable
    BigDecimal margin(Figure figure) {
        return inUnits(figure, figure.margin());
    }

    private static @Nullable BigDecimal inUnits(Figure figure, @Nullable Integer counted) {
        return counted == null ? null : Units.of(counted, figure.unitSize());
    }

    @SchemaMapping(typeName = "StatementChange")
    int enteredCount(Change change) {
        return change.entered().size();
    }

    @SchemaMapping(typeName = "StatementChange")
    List<StatementItem> entered(Change change, @Argument int first) {
        return beginning(change.entered(), first);
    }

    @SchemaMapping(typeName = "StatementChange")
    int leftCount(Change change) {
        return change.left().size();
    }

    @SchemaMapping(typeName = "StatementChange")
    List<StatementItem> left(Change change, @Argument int first) {
        return beginning(change.left(), first);
    }

    @SchemaMapping(typeName = "StatementChange")
    int causesCount(Change change) {
        return change.causes().size();
    }

    @SchemaMapping(typeName = "StatementChange")
    List<Change.Cause> causes(Change change, @Argument int first) {
        return beginning(change.causes(), first);
    }

    private static <T> List<T> beginning(List<T> all, int first) {
        Rejected.unlessAbout("first", first >= 1 && first <= MOST, "PAGE_SIZE_OUT_OF_RANGE", 1, MOST);
        return all.subList(0, Math.min(first, all.size()));
    }
}
