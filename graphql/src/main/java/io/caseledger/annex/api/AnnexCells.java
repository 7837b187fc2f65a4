package io.caseledger.annex.api;

import io.caseledger.report.Report.Amount;
import io.caseledger.report.Report.Cell;
import io.caseledger.report.Report.Day;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as they stand in tables: for people rounded half up, for spreadsheets the same number. */
final class AnnexCells {
    static final Cell NOTHING = new Cell("—");
    private static final String WHOLE = "#,##0";
    private static final String TENTHS = "#,##0.0";
    private static final String FEN = "#,##0.00";
    private static final String PERCENT = "0.0%";

    private AnnexCells() {}

    static Cell count(@Nullable Long count) {
        return count == null ? NOTHING : amount(BigDecimal.valueOf(count), WHOLE);
    }

    /** One place after the point. */
    static Cell tenths(@Nullable BigDecimal value) {
        return value == null ? NOTHING : amount(value.setScale(1, RoundingMode.HALF_UP), TENTHS);
    }

    static Cell hundredths(BigDecimal value) {
        return amount(value.setScale(2, RoundingMode.HALF_UP), FEN);
    }

    static Cell yuan(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : hundredths(amount);
    }

    static Cell per(long part, long whole) {
        return whole == 0
                ? NOTHING
                : tenths(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    static Cell share(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        BigDecimal ratio = ratio(part, whole);
        return new Cell(percent(ratio), null, new Amount(ratio, PERCENT));
    }

    /** The change since the year before, with its sign. */
    static Cell change(long now, long before) {
        if (before == 0) {
            return NOTHING;
        }
        BigDecimal change = ratio(now - before, before);
        String sign = change.signum() > 0 ? "+" : "";
        return new Cell(
                sign + percent(change), null, new Amount(change, "+" + PERCENT + ";-" + PERCENT + ";" + PERCENT));
    }

    /** To tenths of a percent. */
    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(1, RoundingMode.UNNECESSARY).toPlainString() + "%";
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? NOTHING : new Cell(day.toString(), null, new Day(day));
    }

    private static Cell amount(BigDecimal number, String format) {
        var shown = new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT));
        return new Cell(shown.format(number), null, new Amount(number, format));
    }
}
