package io.caseledger.history;

import io.caseledger.tabular.Row;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and notes what cannot be read. */
final class HistoricalCells {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]0?0:00(?::00)?)?");
    private static final Pattern BARE_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT =
            Pattern.compile("[¥￥]?(-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,20})(?:\\.\\d{1,20})?)元?");
    private static final Pattern BETWEEN = Pattern.compile("[;；、|\\n\\r]+");

    private final Row row;
    private final List<HistoricalRowFault> faults = new ArrayList<>();

    HistoricalCells(Row row) {
        this.row = row;
    }

    List<HistoricalRowFault> faults() {
        return faults;
    }

    @Nullable
    String text(String column) {
        return row.text(column);
    }

    @Nullable
    String required(String column) {
        String text = row.text(column);
        if (text == null) {
            faults.add(HistoricalRowFault.about(column, "REQUIRED"));
        }
        return text;
    }

    <T> @Nullable T word(String column, HistoricalWords<T> words) {
        String text = required(column);
        T value = text == null ? null : words.of(text);
        return text == null || value != null ? value : refuse(column, "CELL_NOT_KNOWN", text, words.known());
    }

    @Nullable
    LocalDate day(String column, boolean wanted) {
        String text = wanted ? required(column) : row.text(column);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        for (Pattern form : List.of(DAY, BARE_DAY)) {
            Matcher found = form.matcher(plain);
            if (found.matches()) {
                return day(column, text, found);
            }
        }
        return refuse(column, "CELL_NOT_A_DAY", text);
    }

    private @Nullable LocalDate day(String column, String text, Matcher found) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        } catch (DateTimeException _) {
            return refuse(column, "CELL_NOT_A_DAY", text);
        }
    }

    /** In yuan: an amount in 万元 is not guessed at, but refused. */
    @Nullable
    BigDecimal amount(String column) {
        String text = row.text(column);
        if (text == null) {
            return null;
        }
        Matcher found =
                AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", ""));
        return found.matches()
                ? new BigDecimal(found.group(1).replace(",", ""))
                : refuse(column, "CELL_NOT_AN_AMOUNT", text);
    }

    /** Names between semicolons, 、 or line breaks; their codes, if any, in the same order in a column of their own. */
    List<HistoricalParty> parties(String column, String codes) {
        String text = required(column);
        if (text == null) {
            return List.of();
        }
        String[] known = row.text(codes) == null ? new String[0] : split(String.valueOf(row.text(codes)));
        var parties = new ArrayList<HistoricalParty>();
        for (String name : split(text)) {
            if (!name.isBlank()) {
                String code = parties.size() < known.length ? known[parties.size()].strip() : "";
                parties.add(new HistoricalParty(name.strip(), code.isEmpty() || code.equals("-") ? null : code));
            }
        }
        if (known.length > parties.size()) {
            faults.add(HistoricalRowFault.about(codes, "CODES_WITHOUT_NAMES", known.length, parties.size()));
        }
        return parties;
    }

    private static String[] split(String text) {
        return BETWEEN.split(text, -1);
    }

    private <T> @Nullable T refuse(String column, String code, String text, Object... right) {
        var args = new ArrayList<Object>();
        args.add(text.length() <= 50 ? text : text.substring(0, text.offsetByCodePoints(0, 25)) + "…");
        args.addAll(List.of(right));
        faults.add(HistoricalRowFault.about(column, code, args.toArray()));
        return null;
    }
}
