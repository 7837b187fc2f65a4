package io.caseledger.attendance;

import io.caseledger.file.Files;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Rejected.Reason;
import io.caseledger.tabular.Column;
import io.caseledger.tabular.Row;
import io.caseledger.tabular.Table;
import io.caseledger.tabular.Tabular;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows of an attendance list from a stored file, a CSV or an XLSX with Chinese or English names of columns. */
@Component
class ListFile {
    private static final String MINUTES = "minutes";
    private static final List<Column> COLUMNS = List.of(
            Column.optional("traineeId", "学员编号"),
            Column.optional("name", "姓名", "学员姓名"),
            Column.optional("identityNumber", "证件号码", "身份证号", "身份证号码", "公民身份号码"),
            Column.optional("phone", "手机号", "手机", "手机号码", "电话", "联系电话"),
            Column.optional("organisation", "单位", "工作单位", "所在单位"),
            Column.optional("uscc", "统一社会信用代码"),
            Column.optional(MINUTES, "出勤分钟", "分钟", "出勤时长"));

    private final Files files;

    ListFile(Files files) {
        this.files = files;
    }

    /**
     * The rows, each with the number of its line.
     *
     * @throws Rejected with {@code FILE_NOT_FOUND}, {@code LIST_HAS_NO_PERSON}, {@code LIST_HAS_NO_ROWS}, {@code TOO_MANY}
     *     or because the file cannot be read
     */
    List<AttendanceRow> rows(String digest) {
        try (Table table = Tabular.open(() -> files.open(digest), COLUMNS)) {
            Rejected.unless(table.has("name") || table.has("traineeId"), "LIST_HAS_NO_PERSON");
            var rows = new ArrayList<AttendanceRow>();
            while (table.hasNext()) {
                Rejected.unless(
                        rows.size() < AttendanceListCommand.MOST_ROWS, "TOO_MANY", AttendanceListCommand.MOST_ROWS);
                rows.add(row(table.next()));
            }
            Rejected.unless(!rows.isEmpty(), "LIST_HAS_NO_ROWS");
            return rows;
        } catch (Rejected refused) {
            throw new Rejected(refused.reasons().stream()
                    .map(it -> new Reason(it.code(), "fileDigest", it.args()))
                    .toList());
        }
    }

    private static AttendanceRow row(Row row) {
        String minutes = row.text(MINUTES);
        boolean number = minutes == null || minutes.matches("[0-9]{1,5}");
        return new AttendanceRow(
                row.text("traineeId"),
                row.text("name"),
                row.text("identityNumber"),
                row.text("phone"),
                row.text("organisation"),
                row.text("uscc"),
                minutes == null || !number ? null : Integer.valueOf(minutes),
                Math.toIntExact(row.number()),
                unreadable(row, number));
    }

    /** A comma too many shifts all that follows, so nothing in the row can be trusted. */
    private static @Nullable String unreadable(Row row, boolean number) {
        if (row.isTooWide()) {
            return "row";
        }
        return number ? null : MINUTES;
    }
}
