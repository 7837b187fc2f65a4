package io.caseledger.history;

import io.caseledger.dispute.DisputeType;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.tabular.Row;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a case of a row, by the same constraints that hold for one that is recorded by itself, or says all that is wrong. */
final class HistoricalRowReader {
    private static final Pattern PLACE = Pattern.compile("\\[\\d+].*");

    private final Validator validator;

    HistoricalRowReader(Validator validator) {
        this.validator = validator;
    }

    /** A comma too many shifts all that follows, so nothing in such a row can be trusted. */
    HistoricalRow read(Row row) {
        if (row.isTooWide()) {
            return refused(row, List.of(HistoricalRowFault.about("row", "ROW_NOT_READ", "row")));
        }
        var cells = new HistoricalCells(row);
        @Nullable HistoricalFacts facts = facts(cells);
        if (facts == null || !cells.faults().isEmpty()) {
            return refused(row, cells.faults());
        }
        List<HistoricalRowFault> wrong = wrong(facts);
        return wrong.isEmpty() ? new HistoricalRow(row.number(), facts, List.of()) : refused(row, wrong);
    }

    private static HistoricalRow refused(Row row, List<HistoricalRowFault> faults) {
        return new HistoricalRow(row.number(), null, List.copyOf(faults));
    }

    private static @Nullable HistoricalFacts facts(HistoricalCells cells) {
        String authority = cells.required("sourceAuthority");
        String sourceId = cells.required("sourceId");
        IpRight.Kind ipType = cells.word("ipType", HistoricalWords.IP_TYPES);
        DisputeType disputeType = cells.word("disputeType", HistoricalWords.DISPUTE_TYPES);
        HistoricalChannel channel = cells.word("channel", HistoricalWords.CHANNELS);
        String handler = cells.required("handler");
        County county = cells.word("county", HistoricalWords.COUNTIES);
        String industry = cells.required("industry");
        Boolean crossBorder = cells.word("crossBorder", HistoricalWords.YES_OR_NO);
        HistoricalOutcome outcome = cells.word("outcome", HistoricalWords.OUTCOMES);
        var amount = cells.amount("amount");
        LocalDate openedOn = cells.day("openedOn", true);
        LocalDate closedOn = cells.day("closedOn", false);
        var petitioners = cells.parties("petitioners", HistoricalColumns.PETITIONER_CODES);
        var respondents = cells.parties("respondents", HistoricalColumns.RESPONDENT_CODES);
        if (authority == null
                || sourceId == null
                || ipType == null
                || disputeType == null
                || channel == null
                || handler == null
                || county == null
                || industry == null
                || crossBorder == null
                || outcome == null
                || openedOn == null) {
            return null;
        }
        return new HistoricalFacts(
                authority,
                sourceId,
                cells.text("caseNumber"),
                ipType,
                disputeType,
                channel,
                handler,
                county,
                industry,
                cells.text("platform"),
                crossBorder,
                outcome,
                amount,
                openedOn,
                closedOn,
                petitioners,
                respondents,
                cells.text("rightNumber"));
    }

    private List<HistoricalRowFault> wrong(HistoricalFacts facts) {
        Stream<HistoricalRowFault> one = validator.validate(facts).stream()
                .map(HistoricalRowReader::fault)
                .sorted(Comparator.comparing(it -> Objects.requireNonNullElse(it.field(), "")));
        Stream<HistoricalRowFault> together = facts.contradictions("").stream().map(HistoricalRowFault::of);
        return Stream.concat(one, together).toList();
    }

    private static HistoricalRowFault fault(ConstraintViolation<HistoricalFacts> violation) {
        List<String> args = Stream.of("max", "min", "value")
                .map(violation.getConstraintDescriptor().getAttributes()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        String path = violation.getPropertyPath().toString();
        boolean ofCode = path.endsWith(".uscc");
        String list = PLACE.matcher(path).replaceFirst("");
        String column = !ofCode
                ? list
                : list.equals("petitioners") ? HistoricalColumns.PETITIONER_CODES : HistoricalColumns.RESPONDENT_CODES;
        return new HistoricalRowFault(violation.getMessageTemplate(), column, args);
    }
}
