package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.complaint.ComplaintEvent;
import io.caseledger.complaint.ComplaintState;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.DisputeEvent;
import io.caseledger.dispute.OutcomeEvent.DisputeClosed;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.find.Where;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Group;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Standing;
import io.caseledger.project.view.ProjectView;
import io.caseledger.referral.ReferralEvent;
import io.caseledger.referral.ReferralEvent.ReferralReceipted;
import io.caseledger.referral.view.ReferralView;
import io.caseledger.shared.ProjectFact;
import io.caseledger.shared.Zone;
import io.caseledger.travel.Pasts;
import io.caseledger.travel.Until;
import io.caseledger.travel.When;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Random histories, recorded by clocks that go backward a little: whatever is asked of a random moment on both clocks, the answer is
 * what a naive replay of the log up to that position gives. To repeat one:
 * {@code -Dcaseledger.seed=…}; to tell more: {@code -Dcaseledger.histories=…}
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastTest {
    private static final int HISTORIES = Integer.getInteger("caseledger.histories", 12);
    private static final int MOMENTS = 3;
    private static final LocalDate DAY = LocalDate.parse("2022-12-28");
    private static final Map<String, Kind<?, ?>> SHARING =
            Map.of("D16.REFERRED", ReferralView.KIND, "D1.CASES", DisputeView.KIND);
    private static final Map<String, Function<Record, @Nullable LocalDate>> DAYS = Map.of(
            "D16.HANDLED", it -> ((ComplaintView) it).handledOn(),
            "D16.REFERRED", it -> ((ReferralView) it).receiptedOn(),
            "D1.CASES", it -> ((DisputeView) it).closedOn());

    private static final Map<String, Predicate<ProjectFact>> STEPS = Map.of(
            "D16.HANDLED",
            NaivePast::isHandling,
            "D16.REFERRED",
            ReferralReceipted.class::isInstance,
            "D1.CASES",
            DisputeClosed.class::isInstance);

    private static MemoryMongo mongo;

    private final Indicators indicators = Indicators.load();
    private int gone;
    private int sharedItems;
    private int daysCompared;
    private int leftOut;

    @BeforeAll
    static void start() {
        mongo = new MemoryMongo();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Test
    void the_past_is_what_a_replay_up_to_there_shows() {
        Long chosen = Long.getLong("caseledger.seed");
        long first = chosen == null ? Math.floorMod(System.nanoTime(), 1_000_000_000L) : chosen;
        for (long seed = first; seed < first + (chosen == null ? HISTORIES : 1); seed++) {
            try {
                tell(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Repeat with -Dcaseledger.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
        if (chosen == null) {
            assertThat(gone).as("records that were not there yet").isGreaterThan(HISTORIES);
            assertThat(sharedItems).as("items that were shared").isPositive();
            assertThat(daysCompared).as("days of what counted").isPositive();
            assertThat(leftOut).as("events that were set aside").isPositive();
        }
    }

    private void tell(Random random) {
        List<Entry> log = log(random);
        var store = mongo.store("told");
        try {
            new Lanes(random, store, new Fuse(), indicators).foldAtOnce(log);
            var pasts = pasts(log, store, LeavingOut.NOTHING);
            for (int i = 0; i < MOMENTS; i++) {
                look(random, log, LeavingOut.NOTHING, pasts, when(random, log));
            }
            compareDays(random, log, pasts, store, ComplaintView.KIND);
            compareDays(random, log, pasts, store, ReferralView.KIND);
            compareDays(random, log, pasts, store, DisputeView.KIND);
        } finally {
            mongo.database("told").drop();
        }
        tellWithout(random, log);
    }

    /** One event is set aside: what looks back does without it, just as the views do. */
    private void tellWithout(Random random, List<Entry> log) {
        long position = 1 + random.nextInt(log.size());
        LeavingOut without = it -> it == position;
        var store = mongo.store("told");
        try {
            new Lanes(random, store, new Fuse(), indicators).foldAtOnce(kept(log, without));
            var pasts = pasts(log, store, without);
            for (int i = 0; i < MOMENTS; i++) {
                look(random, log, without, pasts, new When(null, knownAt(random, log)));
            }
            leftOut++;
        } catch (FoldFailed _) {
            // what came later cannot be folded without it: that would stand still in its turn
        } finally {
            mongo.database("told").drop();
        }
    }

    private static List<Entry> kept(List<Entry> log, LeavingOut without) {
        return log.stream().filter(it -> !without.leavesOut(it.position())).toList();
    }

    /** Positions without gaps, and every fourth time a clock that is behind. */
    private static List<Entry> log(Random random) {
        var log = new ArrayList<Entry>();
        for (Entry it : Happenings.of(random, 20 + random.nextInt(100))) {
            Instant at = it.at().minusMillis(random.nextInt(4) == 0 ? random.nextInt(5_000) : 0);
            log.add(new Entry(log.size() + 1, at, it.fact()));
        }
        return log;
    }

    @SuppressWarnings("NullAway") // where the views are is told below
    private Pasts pasts(List<Entry> log, ViewStore store, LeavingOut without) {
        var position = new ViewPosition(null, null) {
            @Override
            public long reached() {
                return log.size();
            }

            @Override
            public boolean await(long wanted, java.time.Duration atMost) {
                return wanted <= log.size();
            }
        };
        var projections = TellingProjections.all();
        var told = new ToldLog(log, PastTest::record);
        return new Pasts(
                told,
                told,
                new Retelling(projections, without),
                projections,
                new Views(store, new MongoFinder(store)),
                position,
                new MongoTallies(store, new ViewsProperties("elsewhere", 1, 1)),
                indicators);
    }

    private static String record(Entry it) {
        return switch (it.fact()) {
            case ComplaintEvent event -> event.complaintId();
            case ReferralEvent event -> event.referralId();
            case DisputeEvent event -> event.caseId();
            case ProjectFact event -> event.projectId();
        };
    }

    private static When when(Random random, List<Entry> log) {
        return new When(
                random.nextInt(3) == 0 ? null : asOf(random), random.nextInt(4) == 0 ? null : knownAt(random, log));
    }

    private static Until asOf(Random random) {
        LocalDate day = DAY.plusDays(random.nextInt(500) - 250);
        return random.nextBoolean()
                ? Until.day(day)
                : Until.instant(Zone.startOf(day).plusMillis(random.nextInt(3) - 1));
    }

    private static Until knownAt(Random random, List<Entry> log) {
        Instant at = log.get(random.nextInt(log.size())).at();
        return random.nextBoolean() ? Until.day(Zone.dayOf(at)) : Until.instant(at.plusMillis(random.nextInt(3) - 1));
    }

    private void look(Random random, List<Entry> all, LeavingOut without, Pasts pasts, When when) {
        var known = new ArrayList<Entry>();
        for (Entry it : all) {
            if (when.knownAt() != null && !it.at().isBefore(when.knownAt().bound())) {
                break;
            }
            known.add(it);
        }
        var vantage = pasts.past.vantage(when);
        assertThat(vantage.known()).isEqualTo(when.knownAt() == null ? Long.MAX_VALUE : known.size());
        known.removeIf(it -> without.leavesOut(it.position()));
        List<Entry> log = kept(all, without);
        var replayed = mongo.store("replayed");
        try {
            new Lanes(random, replayed, new Fuse(), indicators).foldAtOnce(known);
            compareRecords(random, log, known, pasts, when, replayed);
            compareFigures(log, known, pasts, when, replayed);
        } finally {
            mongo.database("replayed").drop();
        }
    }

    private void compareRecords(
            Random random, List<Entry> log, List<Entry> known, Pasts pasts, When when, ViewStore replayed) {
        compare(random, log, known, pasts, when, replayed, ProjectView.KIND);
        compare(random, log, known, pasts, when, replayed, ReferralView.KIND);
        compare(random, log, known, pasts, when, replayed, DisputeView.KIND);
        var complaints = compare(random, log, known, pasts, when, replayed, ComplaintView.KIND);
        lists(random, pasts, when, complaints);
    }

    /** All records of a kind, as a replay gives them. */
    private <V extends Record> Map<String, V> compare(
            Random random,
            List<Entry> log,
            List<Entry> known,
            Pasts pasts,
            When when,
            ViewStore replayed,
            Kind<V, ?> kind) {
        var vantage = pasts.past.vantage(when);
        var then = new HashMap<String, V>();
        for (String id : idsOf(log, kind)) {
            var events = known.stream().filter(it -> record(it).equals(id)).toList();
            var naive = new NaivePast(events);
            V view = folded(
                    kind, naive.asOf(when.asOf() == null ? null : when.asOf().bound()));
            var past = pasts.past.find(Sight.EVERYTHING, kind, id, vantage);
            assertThat(past.map(it -> plain(it.view())).orElse(null))
                    .as("%s %s at %s", kind.name(), id, when)
                    .isEqualTo(view == null ? null : plain(view));
            if (view == null) {
                gone++;
            } else {
                then.put(id, view);
            }
            Stored<V> whole = replayed.views(kind)
                    .find(com.mongodb.client.model.Filters.eq("_id", id))
                    .first();
            if (past.isPresent() && when.asOf() == null) {
                assertThat(past.get().position())
                        .isEqualTo(Objects.requireNonNull(whole).position());
                assertThat(past.get().standings()).isEqualTo(whole.standings());
            }
        }
        return then;
    }

    /** What counts as of a day had happened by it, as the record shows it as of that day, unless a step before it came later. */
    private <V extends Record> void compareDays(
            Random random, List<Entry> log, Pasts pasts, ViewStore store, Kind<V, ?> kind) {
        for (Stored<V> each : store.views(kind).find()) {
            var naive = new NaivePast(
                    log.stream().filter(it -> record(it).equals(each.id())).toList());
            for (Standing it : each.standings()) {
                var day = DAYS.get(it.indicator());
                LocalDate on = it.on();
                if (day != null && on != null && naive.isInOrderUpTo(STEPS.get(it.indicator()))) {
                    var asOf = Until.day(on.plusDays(random.nextInt(3)));
                    var then = pasts.past.find(
                            Sight.EVERYTHING, kind, each.id(), pasts.past.vantage(new When(asOf, null)));
                    assertThat(then.map(past -> day.apply(past.view())))
                            .as("%s counts since %s", each.id(), on)
                            .hasValue(on);
                    daysCompared++;
                }
            }
        }
    }

    private static List<String> idsOf(List<Entry> log, Kind<?, ?> kind) {
        Predicate<ProjectFact> of = switch (kind.name()) {
            case "complaints" -> ComplaintEvent.class::isInstance;
            case "referrals" -> ReferralEvent.class::isInstance;
            case "disputes" -> DisputeEvent.class::isInstance;
            default -> io.caseledger.project.ProjectEvent.class::isInstance;
        };
        return log.stream()
                .filter(it -> of.test(it.fact()))
                .map(PastTest::record)
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // a kind's records only ever get the kind's events
    private static <V extends Record, E extends ProjectFact> @Nullable V folded(
            Kind<V, E> kind, List<ProjectFact> events) {
        V view = null;
        for (ProjectFact it : events) {
            view = kind.evolve().apply(view, (E) it);
        }
        return view;
    }

    /** To the millisecond, as MongoDB keeps it. */
    private static String plain(Record view) {
        return view.toString()
                .replaceAll("(:\\d\\d\\.\\d{3})\\d+Z", "$1Z")
                .replaceAll("(:\\d\\d)\\.000Z", "$1Z")
                .replaceAll("T(\\d\\d:\\d\\d)Z", "T$1:00Z");
    }

    private static void lists(Random random, Pasts pasts, When when, Map<String, ComplaintView> then) {
        var vantage = pasts.past.vantage(when);
        String project = "p" + random.nextInt(3);
        boolean ofProject = random.nextBoolean();
        var state = ComplaintState.values()[random.nextInt(ComplaintState.values().length)];
        boolean inState = random.nextInt(3) == 0;
        var parts = new ArrayList<Where>();
        if (ofProject) {
            parts.add(Where.is("view.projectId", project));
        }
        if (inState) {
            parts.add(Where.not(Where.is("view.state", state)));
        }
        Map<String, Function<ComplaintView, @Nullable Comparable<?>>> orders = Map.of(
                "_id",
                ComplaintView::id,
                "view.receivedAt",
                it -> it.receivedAt().toEpochMilli(),
                "view.handledOn",
                ComplaintView::handledOn,
                "view.updatedAt",
                it -> it.updatedAt().toEpochMilli());
        String path = List.copyOf(orders.keySet()).get(random.nextInt(orders.size()));
        var order = new Order(path, random.nextBoolean());
        List<String> naive = then.values().stream()
                .filter(it -> !ofProject || it.projectId().equals(project))
                .filter(it -> !inState || it.state() != state)
                .sorted(sorted(Objects.requireNonNull(orders.get(path)), order.descending()))
                .map(ComplaintView::id)
                .toList();
        Where where = new Where.All(parts);
        assertThat(walk(random, pasts, vantage, where, order))
                .as("%s by %s at %s", where, order, when)
                .isEqualTo(naive);
        assertThat(pasts.past.count(Sight.EVERYTHING, ComplaintView.KIND, where, vantage))
                .isEqualTo(naive.size());
    }

    @SuppressWarnings("unchecked")
    private static Comparator<ComplaintView> sorted(
            Function<ComplaintView, @Nullable Comparable<?>> by, boolean descending) {
        Comparator<ComplaintView> order = Comparator.comparing(
                        (ComplaintView it) -> (Comparable<Object>) by.apply(it),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(ComplaintView::id);
        return descending ? order.reversed() : order;
    }

    private static List<String> walk(
            Random random, Pasts pasts, io.caseledger.travel.Vantage vantage, Where where, Order order) {
        boolean backward = random.nextBoolean();
        int size = 1 + random.nextInt(5);
        var met = new ArrayList<String>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var slice = new Slice(size, cursor, backward);
            var page = pasts.past.page(Sight.EVERYTHING, ComplaintView.KIND, where, order, slice, vantage);
            met.addAll(
                    backward ? 0 : met.size(),
                    page.edges().stream().map(it -> it.node().id()).toList());
            more = backward ? page.hasPreviousPage() : page.hasNextPage();
            cursor = page.edges().isEmpty()
                    ? null
                    : (backward ? page.edges().getFirst() : page.edges().getLast()).cursor();
        }
        return met;
    }

    private void compareFigures(List<Entry> log, List<Entry> known, Pasts pasts, When when, ViewStore replayed) {
        if (when.knownAt() == null) {
            return;
        }
        var tallies = new MongoTallies(replayed, new ViewsProperties("elsewhere", 1, 1));
        var board = new Board(tallies, new Figures(indicators), Clock.systemUTC());
        LocalDate asOf =
                when.asOf() == null ? LocalDate.of(2029, 12, 31) : when.asOf().day();
        var asked = new When(Until.day(asOf), when.knownAt());
        var views = new Views(replayed, new MongoFinder(replayed));
        for (String project :
                new TreeSet<>(log.stream().map(it -> it.fact().projectId()).toList())) {
            var then = board.progress(project, asOf, null);
            var past = pasts.figures.progress(project, asked);
            assertThat(past.map(it -> it.figures()))
                    .as("%s at %s", project, asked)
                    .isEqualTo(then.map(it -> it.figures()));
            SHARING.forEach((indicator, kind) -> {
                var shared = members(views.shared(project, indicator));
                assertThat(members(pasts.items.shared(
                                kind, project, indicator, pasts.past.vantage(new When(null, when.knownAt())))))
                        .as("%s of %s at %s", indicator, project, when)
                        .isEqualTo(shared);
                sharedItems += shared.size();
            });
        }
    }

    private static Map<String, List<Group.Member>> members(List<Group> groups) {
        var members = new TreeMap<String, List<Group.Member>>();
        groups.forEach(it -> members.put(it.key(), it.members()));
        return members;
    }
}
