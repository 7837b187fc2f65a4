package io.caseledger.institution.view;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.caseledger.institution.QualificationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was qualified on a day, by what is known now. A person counts where the person was engaged on that day, if the
 * institution gave service then and at least one qualification held; nobody is engaged at two at a time, so the institutions
 * add up to the whole.
 *
 * @param all of all institutions together
 * @param byInstitution of each that gave service on that day, by id; also of those without anybody
 */
public record Census(LocalDate day, Headcount all, Map<String, Headcount> byInstitution) {

    static Census of(
            LocalDate day, Collection<InstitutionView> institutions, Collection<PractitionerView> practitioners) {
        Set<String> valid = institutions.stream()
                .filter(it -> it.validOn(day))
                .map(InstitutionView::id)
                .collect(Collectors.toSet());
        var everybody = new ArrayList<Set<QualificationKind>>();
        var staff = new HashMap<String, List<Set<QualificationKind>>>();
        for (PractitionerView person : practitioners) {
            Set<QualificationKind> qualified = person.qualifiedOn(day);
            person.institutionOn(day)
                    .filter(it -> valid.contains(it) && !qualified.isEmpty())
                    .ifPresent(it -> {
                        everybody.add(qualified);
                        staff.computeIfAbsent(it, _ -> new ArrayList<>()).add(qualified);
                    });
        }
        var counts = new HashMap<String, Headcount>();
        valid.forEach(it -> counts.put(it, count(staff.getOrDefault(it, List.of()))));
        return new Census(day, count(everybody), Map.copyOf(counts));
    }

    private static Headcount count(List<Set<QualificationKind>> persons) {
        Map<QualificationKind, Long> byKind = persons.stream()
                .flatMap(Set::stream)
                .collect(groupingBy(it -> it, () -> new EnumMap<>(QualificationKind.class), counting()));
        return persons.isEmpty() ? Headcount.NOBODY : new Headcount(persons.size(), byKind);
    }

    /** Of an institution; nobody where it gave no service on that day. */
    public Headcount at(String institutionId) {
        return byInstitution.getOrDefault(institutionId, Headcount.NOBODY);
    }
}
