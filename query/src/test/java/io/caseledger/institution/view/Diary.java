package io.caseledger.institution.view;

import io.caseledger.institution.Engagement;
import io.caseledger.institution.InstitutionEvent;
import io.caseledger.institution.InstitutionEvent.*;
import io.caseledger.institution.PractitionerEvent;
import io.caseledger.institution.PractitionerEvent.*;
import io.caseledger.institution.Qualification;
import io.caseledger.institution.QualificationKind;
import io.caseledger.shared.Validity;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps for every day of a span what was so on it, and paints over what an event changes: slow, and hard to get wrong. */
final class Diary {
    static final int DAYS = 40;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    private final Map<String, boolean[]> open = new HashMap<>();
    private final Map<String, @Nullable String[]> where = new HashMap<>();
    private final Map<String, Map<Integer, @Nullable QualificationKind[]>> held = new HashMap<>();

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    private static boolean within(Validity validity, int day) {
        LocalDate date = date(day);
        return date.compareTo(validity.from()) >= 0
                && (validity.until() == null || date.compareTo(validity.until()) < 0);
    }

    private static boolean reached(LocalDate on, int day) {
        return date(day).compareTo(on) >= 0;
    }

    void tell(InstitutionEvent event) {
        boolean[] days = open.computeIfAbsent(event.institutionId(), _ -> new boolean[DAYS]);
        for (int day = 0; day < DAYS; day++) {
            int it = day;
            days[day] = switch (event) {
                case InstitutionRegistered begun -> within(begun.validity(), day);
                case InstitutionClosed closed -> days[day] && !reached(closed.on(), day);
                case InstitutionReopened again -> days[day] || reached(again.on(), day);
                case InstitutionCorrected right -> right.periods().stream().anyMatch(span -> within(span, it));
                case InstitutionVoided _ -> false;
            };
        }
    }

    void tell(PractitionerEvent event) {
        String who = event.practitionerId();
        var places = where.computeIfAbsent(who, _ -> new String[DAYS]);
        var paper = held.computeIfAbsent(who, _ -> new TreeMap<>());
        switch (event) {
            case PractitionerRegistered it -> {
                it.qualifications().forEach(each -> paper.put(paper.size() + 1, paint(each)));
                engaged(places, List.of(it.engagement()));
            }
            case QualificationAdded it -> paper.put(it.number(), paint(it.qualification()));
            case QualificationCorrected it -> paper.put(it.number(), paint(it.qualification()));
            case QualificationEnded it -> wipe(paper.getOrDefault(it.number(), new QualificationKind[DAYS]), it.on());
            case QualificationVoided it -> paper.put(it.number(), new QualificationKind[DAYS]);
            case PractitionerMoved it -> {
                for (int day = 0; day < DAYS; day++) {
                    places[day] = reached(it.on(), day) ? it.institutionId() : places[day];
                }
            }
            case PractitionerLeft it -> wipe(places, it.on());
            case PractitionerCorrected it -> engaged(places, it.engagements());
            case PractitionerVoided _ -> {
                where.put(who, new String[DAYS]);
                held.put(who, new TreeMap<>());
            }
        }
    }

    private static void wipe(@Nullable Object[] days, LocalDate on) {
        for (int day = 0; day < DAYS; day++) {
            if (reached(on, day)) {
                days[day] = null;
            }
        }
    }

    private static @Nullable QualificationKind[] paint(Qualification it) {
        var days = new QualificationKind[DAYS];
        for (int day = 0; day < DAYS; day++) {
            days[day] = within(it.validity(), day) ? it.kind() : null;
        }
        return days;
    }

    private static void engaged(@Nullable String[] places, List<Engagement> engagements) {
        for (int day = 0; day < DAYS; day++) {
            int it = day;
            places[day] = engagements.stream()
                    .filter(each -> within(each.validity(), it))
                    .map(Engagement::institutionId)
                    .findFirst()
                    .orElse(null);
        }
    }

    Set<String> openOn(int day) {
        var ids = new HashSet<String>();
        open.forEach((id, days) -> {
            if (days[day]) {
                ids.add(id);
            }
        });
        return ids;
    }

    Map<QualificationKind, Long> qualified(String institutionId, int day) {
        var counts = new EnumMap<QualificationKind, Long>(QualificationKind.class);
        if (openOn(day).contains(institutionId)) {
            where.forEach((who, places) -> {
                if (institutionId.equals(places[day])) {
                    kinds(who, day).forEach(it -> counts.merge(it, 1L, Long::sum));
                }
            });
        }
        return counts;
    }

    long persons(int day) {
        Set<String> ids = openOn(day);
        return where.entrySet().stream()
                .filter(it -> ids.contains(it.getValue()[day]))
                .filter(it -> !kinds(it.getKey(), day).isEmpty())
                .count();
    }

    private Set<QualificationKind> kinds(String who, int day) {
        var kinds = EnumSet.noneOf(QualificationKind.class);
        held.getOrDefault(who, Map.of()).values().forEach(days -> {
            if (days[day] != null) {
                kinds.add(days[day]);
            }
        });
        return kinds;
    }
}
