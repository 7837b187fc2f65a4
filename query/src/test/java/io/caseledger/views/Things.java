package io.caseledger.views;

import io.caseledger.deadline.Clock;
import io.caseledger.deadline.RunningClock;
import io.caseledger.find.Fields;
import io.caseledger.indicator.Span;
import io.caseledger.indicator.Standing;
import io.caseledger.project.ProjectEvent;
import io.caseledger.station.Station;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records of a kind of its own, at random, with everything that a list may be asked about. */
final class Things {
    static final String INDICATOR = "T.COUNTED";
    static final LocalDate DAY = LocalDate.of(2022, 12, 25);
    private static final String[] WORDS = {
        "商标",
        "专利",
        "侵权",
        "假冒",
        "防城港",
        "𬭚业",
        "运动鞋",
        "ABC",
        "abc",
        "ＡＢＣ",
        "12345678",
        "海鸥",
        "a",
        "ß",
        "Ünï",
        " ",
        "-",
        "。",
        "𠮷"
    };

    enum State {
        NEW,
        OPEN,
        DONE
    }

    public record Line(String title, int number) {}

    public record Thing(
            String id,
            String projectId,
            State state,
            Integer rank,
            String code,
            LocalDate day,
            LocalDate until,
            Instant at,
            boolean flag,
            Line first,
            List<Line> lines,
            String note,
            List<String> officers,
            List<RunningClock> clocks) {}

    static final Kind<Thing, ProjectEvent> KIND = new Kind<>(
            "things",
            Thing.class,
            (thing, _) -> thing,
            Thing::projectId,
            Thing::clocks,
            Fields.of(Thing.class)
                    .filtered("view.projectId", "view.state", "view.flag", "view.first.number", "view.lines.number")
                    .ordered("view.rank", "view.code", "view.day", "view.until", "view.at")
                    .searched("view.note", "view.lines.title", "view.code"),
            new Desk<>(
                    "view.state",
                    "view.at",
                    it -> it.state() != State.DONE,
                    Thing::officers,
                    it -> it.code() + " " + it.note()));

    static final List<String> STATIONS = List.of(Station.ALL, "fcg-01", "fcg-02");

    private Things() {}

    static Thing thing(String id, String note) {
        return new Thing(
                id,
                "p",
                State.NEW,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                false,
                new Line(null, 0),
                List.of(),
                note,
                List.of(),
                List.of());
    }

    /** Whose it is never changes. */
    static String station(String id) {
        return STATIONS.get(Math.floorMod(id.hashCode(), STATIONS.size()));
    }

    static Stored<Thing> stored(Thing thing, long position) {
        var on = thing.day() == null || !thing.flag() ? null : thing.day();
        var span = new Span(position, Instant.EPOCH, on, on == null ? "flag" : null, null);
        return new Stored<>(
                thing.id(), position, station(thing.id()), thing, List.of(Standing.beginning(INDICATOR, span)));
    }

    static Thing random(Random random, String id) {
        var lines = new ArrayList<Line>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(new Line(text(random, 3), random.nextInt(4)));
        }
        var clocks = new ArrayList<RunningClock>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant due = instant(random);
            clocks.add(new RunningClock(
                    new Clock("rule-" + i, "pack", due.minusSeconds(99), due, List.of()),
                    random.nextInt(3) == 0 ? due.minusSeconds(9) : null));
        }
        return new Thing(
                id,
                "p" + random.nextInt(3),
                State.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? null : random.nextInt(5) - 2,
                random.nextInt(4) == 0
                        ? null
                        : text(random, 2).replace("ＡＢＣ", "ABC"), // the store in memory orders such texts by UTF-16
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(14)),
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(14) + 365L * random.nextInt(2)),
                instant(random),
                random.nextBoolean(),
                new Line(text(random, 1), random.nextInt(4)),
                lines,
                random.nextInt(6) == 0 ? null : text(random, 6),
                random.nextInt(3) == 0 ? List.of() : List.of("o" + random.nextInt(3), "o" + (3 + random.nextInt(3))),
                clocks);
    }

    static Instant instant(Random random) {
        return Instant.parse("2022-12-31T15:00:00Z").plusSeconds(random.nextInt(10) * 1800L - 3600);
    }

    static String text(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
