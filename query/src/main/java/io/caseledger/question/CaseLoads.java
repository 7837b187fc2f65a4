package io.caseledger.question;

import io.caseledger.find.Days;
import io.caseledger.institution.view.Census;
import io.caseledger.institution.view.InstitutionView;
import io.caseledger.institution.view.QualifiedPersons;
import io.caseledger.question.CaseLoad.Row;
import io.caseledger.question.CaseStatistics.Question;
import io.caseledger.shared.County;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Divides the cases of a county by the qualified persons that its institutions had on a day (每名持证人员案件数). */
@Service
public class CaseLoads {
    private static final String COUNTY = "county";

    private final CaseStatistics statistics;
    private final QualifiedPersons qualified;

    CaseLoads(CaseStatistics statistics, QualifiedPersons qualified) {
        this.statistics = statistics;
        this.qualified = qualified;
    }

    /**
     * The load of each county.
     *
     * @param kind a kind of case that has a county
     * @param on as of which day persons were qualified; the last day of the window when absent
     */
    public CaseLoad of(String projectId, String kind, Days window, @Nullable LocalDate on) {
        CaseTable cases = statistics.of(new Question(projectId, kind, window, List.of(COUNTY), List.of()));
        LocalDate day = on == null ? window.until().minusDays(1) : on;
        Census census = qualified.on(projectId, day);
        Map<County, Long> persons = persons(qualified.institutions(projectId, day), census);
        Map<@Nullable String, Long> received = new HashMap<>();
        cases.rows()
                .forEach(it -> received.put(it.values().getFirst(), it.figures().received()));
        var rows = new ArrayList<Row>();
        for (County it : County.values()) {
            rows.add(Row.of(it, received.getOrDefault(it.name(), 0L), persons.getOrDefault(it, 0L)));
        }
        if (received.containsKey(null)) {
            rows.add(Row.of(null, received.getOrDefault(null, 0L), 0));
        }
        Row total = Row.of(null, cases.total().received(), census.all().persons());
        return new CaseLoad(cases.position(), cases.kind(), window, day, List.copyOf(rows), total);
    }

    private static Map<County, Long> persons(List<InstitutionView> institutions, Census census) {
        var persons = new EnumMap<County, Long>(County.class);
        institutions.forEach(it ->
                persons.merge(it.particulars().county(), census.at(it.id()).persons(), Long::sum));
        return persons;
    }
}
