package io.caseledger.attendance.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.api.Sentences;
import io.caseledger.attendance.AttendanceListCommand;
import io.caseledger.attendance.RowOutcome;
import io.caseledger.attendance.RowReason;
import io.caseledger.attendance.RowReceipt;
import io.caseledger.attendance.view.AttendanceListView;
import io.caseledger.travel.When;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about attendance lists, and says in the caller's language why a row was refused. */
@Controller
class AttendanceListController {
    private final Reader reader;
    private final Sentences sentences;

    AttendanceListController(Reader reader, Sentences sentences) {
        this.reader = reader;
        this.sentences = sentences;
    }

    @Bean
    static Feature<AttendanceListView> attendanceListFeature() {
        return new Feature<>("attendanceList", AttendanceListCommand.class, AttendanceListView.KIND);
    }

    @QueryMapping
    @Nullable
    AttendanceListView attendanceList(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(AttendanceListView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<AttendanceListView> attendanceLists(@Arguments AttendanceListList asked, @Argument @Nullable When at) {
        return reader.list(AttendanceListView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "AttendanceList")
    List<RowReceipt> receipts(AttendanceListView list, @Argument @Nullable List<RowOutcome> outcomes) {
        return outcomes == null
                ? list.receipts()
                : list.receipts().stream()
                        .filter(it -> outcomes.contains(it.outcome()))
                        .toList();
    }

    @SchemaMapping(typeName = "RowReason")
    String message(RowReason reason, Locale locale) {
        return sentences.of(reason.code(), locale, reason.args().toArray());
    }
}
