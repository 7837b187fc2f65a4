package io.caseledger.annex.api;

import static io.caseledger.annex.api.AnnexCells.count;
import static io.caseledger.annex.api.AnnexCells.day;
import static io.caseledger.annex.api.AnnexCells.per;

import io.caseledger.annex.figures.AnnexFigures.Body;
import io.caseledger.annex.figures.AnnexFigures.Capacity;
import io.caseledger.annex.figures.AnnexFigures.Institution;
import io.caseledger.annex.figures.AnnexFigures.Policy;
import io.caseledger.annex.figures.AnnexFigures.Scope;
import io.caseledger.report.Report.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What there is to deal with cases on the closing day: institutions, persons, bodies and policies (四、五). */
final class CapacityPages {
    private final AnnexPages pages;
    private final Capacity capacity;

    private CapacityPages(AnnexPages pages, Capacity capacity) {
        this.pages = pages;
        this.capacity = capacity;
    }

    static void lay(AnnexPages pages, Scope scope, Capacity capacity, List<Policy> policies) {
        var laid = new CapacityPages(pages, capacity);
        pages.heading("capacity");
        pages.paragraph("capacity.day", pages.words().day(scope.closingDay()));
        laid.kinds();
        laid.persons();
        laid.institutions();
        laid.bodies();
        pages.heading("policies");
        pages.paragraph("policies.day", pages.words().day(scope.closingDay()));
        policies(pages, policies);
    }

    private void kinds() {
        var kinds = new TreeMap<String, List<Institution>>(capacity.institutions().stream()
                .collect(Collectors.groupingBy(it -> pages.words().name("institution", it.kind()))));
        var rows = new ArrayList<List<Cell>>();
        kinds.forEach((kind, all) -> rows.add(List.of(
                new Cell(kind),
                count((long) all.size()),
                count(all.stream().mapToLong(Institution::persons).sum()))));
        pages.table("kinds", rows, "institution.kind:40", "institutions:20", "engaged:20");
    }

    private void persons() {
        var rows = new ArrayList<List<Cell>>();
        new TreeMap<>(capacity.persons())
                .forEach((kind, persons) -> rows.add(List.of(
                        new Cell(pages.words().name("qualification", kind)),
                        count(persons),
                        per(capacity.yearReceived(), persons))));
        rows.add(List.of(
                new Cell(pages.words().of("persons.any")),
                count(capacity.distinctPersons()),
                per(capacity.yearReceived(), capacity.distinctPersons())));
        pages.table("persons", rows, "qualification:40", "persons:20", "load:20");
        pages.paragraph("persons.how", capacity.yearReceived());
    }

    private void institutions() {
        var rows = capacity.institutions().stream()
                .map(it -> List.of(
                        new Cell(it.name()),
                        new Cell(pages.words().name("institution", it.kind())),
                        new Cell(pages.words().name("COUNTY", it.county())),
                        count(it.persons())))
                .toList();
        pages.table("institutions", rows, "name:44", "institution.kind:24", "county:16", "engaged:14");
    }

    private void bodies() {
        var rows = new ArrayList<List<Cell>>();
        for (Body it : capacity.bodies()) {
            rows.add(List.of(
                    new Cell(it.name()),
                    new Cell(pages.words().name("body", it.kind())),
                    new Cell(pages.words().name("COUNTY", it.county())),
                    new Cell(it.channels().stream()
                            .map(channel -> pages.words().name("handling", channel))
                            .collect(Collectors.joining(pages.words().of("and")))),
                    count(it.officers()),
                    count(it.casesPerYear())));
        }
        pages.table(
                "bodies",
                rows,
                "name:32",
                "body.kind:16",
                "county:12",
                "channels:24",
                "officers:10",
                "casesPerYear:12");
    }

    /** A policy stands under each of its topics. */
    private static void policies(AnnexPages pages, List<Policy> policies) {
        var byTopic = new TreeMap<String, List<Policy>>();
        policies.forEach(it -> new TreeSet<>(it.topics())
                .forEach(topic -> byTopic.computeIfAbsent(pages.words().name("topic", topic), _ -> new ArrayList<>())
                        .add(it)));
        var counts = new ArrayList<List<Cell>>();
        byTopic.forEach((topic, all) -> counts.add(List.of(new Cell(topic), count((long) all.size()))));
        pages.table("topics", counts, "topic:50", "policies:20");
        var rows = new ArrayList<List<Cell>>();
        for (Map.Entry<String, List<Policy>> topic : byTopic.entrySet()) {
            topic.getValue().forEach(it -> rows.add(policy(pages, topic.getKey(), it)));
        }
        pages.table(
                "policies",
                rows,
                "topic:14",
                "policy.number:20",
                "policy.title:34",
                "level:9",
                "issuer:18",
                "effectiveOn:12",
                "expiresOn:12");
    }

    private static List<Cell> policy(AnnexPages pages, String topic, Policy it) {
        return List.of(
                new Cell(topic),
                new Cell(it.number()),
                new Cell(it.title()),
                new Cell(pages.words().name("level", it.level())),
                new Cell(it.issuer()),
                day(it.effectiveOn()),
                day(it.expiresOn()));
    }
}
