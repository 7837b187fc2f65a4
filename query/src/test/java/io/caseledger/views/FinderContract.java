package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.deadline.Clocks;
import io.caseledger.find.Days;
import io.caseledger.find.FlowQuestion;
import io.caseledger.find.Group;
import io.caseledger.find.Where;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import io.caseledger.shared.Zone;
import io.caseledger.views.Things.State;
import io.caseledger.views.Things.Thing;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever finds records finds the same as a naive look at all of them: which, in which order, on which page, how many. To
 * repeat one: {@code -Dcaseledger.seed=…}
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class FinderContract {
    private static final int ROUNDS = 8;
    private static final int QUESTIONS = 25;

    /** A wish and what it means. */
    private record Wish(Where where, Predicate<Stored<Thing>> holds) {}

    private record By(String path, Function<Thing, Comparable<?>> value) {}

    private static final List<By> ORDERS = List.of(
            new By("_id", _ -> null),
            new By("view.rank", Thing::rank),
            new By("view.code", it -> it.code() == null ? null : new Bytes(it.code())),
            new By("view.day", Thing::day),
            new By("view.at", Thing::at),
            new By(Marks.DUE_AT, FinderContract::dueAt));

    /** A text, ordered by its bytes, as MongoDB orders texts. */
    private record Bytes(String text) implements Comparable<Bytes> {
        @Override
        public int compareTo(Bytes other) {
            return Arrays.compareUnsigned(
                    text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    other.text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** A finder over records that were written and, some of them, changed since; nothing else is in it. */
    abstract Finder over(List<Stored<Thing>> first, List<Stored<Thing>> then);

    private Finder over(List<Stored<Thing>> all) {
        return over(all, List.of());
    }

    private static Instant dueAt(Thing it) {
        return it.clocks().stream()
                .filter(clock -> clock.pausedAt() == null)
                .map(clock -> clock.clock().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(Marks.NEVER);
    }

    @ParameterizedTest
    @CsvSource({
        "销售假冒注册商标的商品, 假冒, true",
        "销售假冒注册商标的商品, 商标的商, true",
        "销售假冒注册商标的商品, 冒册, false",
        "销售假冒注册商标的商品, 销, true",
        "销售假冒注册商标的商品, 品, true",
        "销售假冒注册商标的商品, 冒假, false",
        "防城港𬭚业有限公司, 𬭚业, true",
        "防城港𬭚业有限公司, 𬭚, true",
        "防城港𬭚业有限公司, 港𬭚业有, true",
        "防城港𬭚业有限公司, 𬭛, false",
        "𠮷, 𠮷, true",
        "商标, 商标, true",
        "专利号 ZL202210123456.7, 20221012, true",
        "专利号 ZL202210123456.7, zl2022, true",
        "专利号 ZL202210123456.7, 456.7, true",
        "专利号 ZL202210123456.7, 4567, false",
        "ＡＢＣ公司, abc公, true",
        "ΟΔΟΣ, οδος, true",
        "ПАТЕНТ, патент, true",
        "한국특허, 국특, true",
        "ไทย สิทธิบัตร, สิทธิ, true",
        "a.*b, .*, true",
        "a\\Eb, \\E, true",
        "ab, a.b, false"
    })
    void text_is_found_by_any_part_of_it(String text, String typed, boolean found) {
        Finder finder =
                over(List.of(Things.stored(Things.thing("t", text), 1), Things.stored(Things.thing("u", "别的"), 2)));
        var where = new Where.Contains(typed, List.of("view.note", "view.lines.title"));
        assertThat(finder.count(Things.KIND, where)).isEqualTo(found ? 1 : 0);
    }

    @Test
    void two_texts_of_a_record_are_not_one() {
        var lines = List.of(new Things.Line("商", 1), new Things.Line("标", 2), new Things.Line("cd", 2));
        Thing plain = Things.thing("t", "ab");
        var thing = new Thing(
                "t",
                "p",
                State.NEW,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                false,
                plain.first(),
                lines,
                "ab",
                List.of(),
                List.of());
        Finder finder = over(List.of(Things.stored(thing, 1)));
        for (String typed : List.of("商标", "标cd", "abcd")) {
            assertThat(finder.count(Things.KIND, new Where.Contains(typed, List.of("view.note", "view.lines.title"))))
                    .as(typed)
                    .isZero();
        }
    }

    @Test
    void answers_are_those_of_a_naive_look_at_everything() {
        long seed = Long.getLong("caseledger.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var all = new HashMap<String, Stored<Thing>>();
            var first = records(random, all, random.nextInt(60), 0);
            var then = records(random, all, random.nextInt(20), 1000);
            Finder finder = over(first, then);
            for (int i = 0; i < QUESTIONS; i++) {
                String told = "seed " + seed + " round " + round + " question " + i;
                Wish wish = wish(random, 2);
                var wanted = all.values().stream().filter(wish.holds()).toList();
                walk(random, finder, wish, wanted, told + " " + wish.where());
                tally(random, finder, wish, wanted, told + " " + wish.where());
                tallyShared(finder, wish, wanted, told + " " + wish.where());
                flows(random, finder, wish, wanted, told + " " + wish.where());
            }
            due(finder, all.values().stream().toList(), "seed " + seed);
        }
    }

    private static List<Stored<Thing>> records(
            Random random, Map<String, Stored<Thing>> all, int count, long position) {
        var records = new HashMap<String, Stored<Thing>>();
        for (int i = 0; i < count; i++) {
            String id = "t" + random.nextInt(60);
            records.put(id, Things.stored(Things.random(random, id), position + i));
        }
        all.putAll(records);
        return List.copyOf(records.values());
    }

    private void walk(Random random, Finder finder, Wish wish, List<Stored<Thing>> wanted, String told) {
        By by = ORDERS.get(random.nextInt(ORDERS.size()));
        var order = new Order(by.path(), random.nextBoolean());
        List<String> naive = sorted(wanted, by, order.descending());
        boolean backward = random.nextBoolean();
        int size = 1 + random.nextInt(12);
        var met = new ArrayList<String>();
        String cursor = null;
        boolean more = true;
        for (int pages = 0; more && pages < 100; pages++) {
            Slice slice = new Slice(size, cursor, backward);
            var page = finder.page(Things.KIND, wish.where(), order, slice);
            List<String> ids = page.edges().stream().map(it -> it.node().id()).toList();
            met.addAll(backward ? 0 : met.size(), ids);
            more = backward ? page.hasPreviousPage() : page.hasNextPage();
            assertThat(backward ? page.hasNextPage() : page.hasPreviousPage()).isEqualTo(cursor != null);
            assertThat(page.total().getAsLong()).as(told).isEqualTo(wanted.size());
            cursor = ids.isEmpty()
                    ? null
                    : (backward ? page.edges().getFirst() : page.edges().getLast()).cursor();
        }
        assertThat(met).as(told + " " + order + " by " + size).isEqualTo(naive);
    }

    private static List<String> sorted(List<Stored<Thing>> wanted, By by, boolean descending) {
        @SuppressWarnings("unchecked")
        Comparator<Stored<Thing>> order = Comparator.comparing(
                        (Stored<Thing> it) -> (Comparable<Object>) by.value().apply(it.view()),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Stored::id);
        return wanted.stream()
                .sorted(descending ? order.reversed() : order)
                .map(Stored::id)
                .toList();
    }

    private void tally(Random random, Finder finder, Wish wish, List<Stored<Thing>> wanted, String told) {
        String on = List.of("view.day", "view.at", "none").get(random.nextInt(3));
        var naive = new HashMap<Group, Long>();
        for (Stored<Thing> it : wanted) {
            LocalDate day = on.equals("view.day")
                    ? it.view().day()
                    : on.equals("view.at") ? Zone.dayOf(it.view().at()) : null;
            var values = Arrays.asList(
                    it.view().state().name(),
                    Boolean.toString(it.view().flag()),
                    it.view().rank() == null ? null : it.view().rank().toString());
            naive.merge(new Group(day, values), 1L, Long::sum);
        }
        assertThat(finder.tally(
                        Things.KIND,
                        wish.where(),
                        List.of("view.state", "view.flag", "view.rank"),
                        on.equals("none") ? null : on))
                .as(told)
                .isEqualTo(naive);
    }

    private void tallyShared(Finder finder, Wish wish, List<Stored<Thing>> wanted, String told) {
        var having = new HashMap<String, Long>();
        var naive = new HashMap<Group, Long>();
        List<Thing> coded = wanted.stream()
                .map(Stored::view)
                .filter(it -> it.code() != null)
                .toList();
        coded.forEach(it -> having.merge(it.code(), 1L, Long::sum));
        coded.stream()
                .filter(it -> having.get(it.code()) > 1)
                .forEach(it -> naive.merge(
                        new Group(it.day(), List.of(it.code(), it.state().name())), 1L, Long::sum));
        assertThat(finder.tallyShared(Things.KIND, wish.where(), List.of("view.code", "view.state"), "view.day"))
                .as(told)
                .isEqualTo(naive);
    }

    private void flows(Random random, Finder finder, Wish wish, List<Stored<Thing>> wanted, String told) {
        LocalDate from = Things.DAY.plusDays(random.nextInt(10) + 365L * random.nextInt(2));
        var window = new Days(from, from.plusDays(1 + random.nextInt(400)));
        var open = Where.is("view.state", State.OPEN);
        var naive = new NaiveFlow(window);
        wanted.forEach(it -> naive.look(it.view()));
        var found = finder.flows(
                Things.KIND,
                new FlowQuestion(
                        wish.where(),
                        Where.not(open),
                        List.of("view.code", "view.flag", "view.state"),
                        "view.day",
                        "view.until",
                        "view.rank",
                        window));
        assertThat(found.groups())
                .as(told + " " + window)
                .isEqualTo(naive.flows().groups());
        assertThat(found.total())
                .as(told + " " + window)
                .isEqualTo(naive.flows().total());
    }

    private void due(Finder finder, List<Stored<Thing>> all, String told) {
        Where where = Where.all(Where.is("projectId", "p1"), Where.not(new Where.Exists("pausedAt")));
        var naive = all.stream()
                .filter(it -> it.view().projectId().equals("p1"))
                .flatMap(it -> DueClocks.itemsOf(Things.KIND, it, Clocks.standard()).stream())
                .filter(it -> it.pausedAt() == null)
                .sorted(Comparator.comparing(DueItem::dueAt).thenComparing(DueItem::id))
                .map(DueItem::id)
                .toList();
        var page = finder.dueItems(where, new Order("dueAt", false), Slice.of(100, null, null, null));
        assertThat(page.edges().stream().map(it -> it.node().id()).toList())
                .as(told)
                .isEqualTo(naive);
        assertThat(page.total().getAsLong()).isEqualTo(naive.size());
        var each = new ArrayList<String>();
        finder.eachDueItem(where, part -> part.forEach(it -> each.add(it.id())));
        assertThat(each).as(told).containsExactlyInAnyOrderElementsOf(naive);
    }

    private Wish wish(Random random, int deep) {
        if (deep > 0 && random.nextInt(2) == 0) {
            Wish one = wish(random, deep - 1);
            Wish other = wish(random, deep - 1);
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Wish(Where.all(one.where(), other.where()), one.holds().and(other.holds()));
                case 1 ->
                    new Wish(
                            new Where.Any(List.of(one.where(), other.where())),
                            one.holds().or(other.holds()));
                default -> new Wish(Where.not(one.where()), one.holds().negate());
            };
        }
        int number = random.nextInt(5) - 2;
        LocalDate day = Things.DAY.plusDays(random.nextInt(14));
        Instant at = Things.instant(random);
        return switch (random.nextInt(13)) {
            case 0 -> new Wish(Where.EVERYTHING, _ -> true);
            case 1 ->
                new Wish(Where.is("view.state", State.OPEN), it -> it.view().state() == State.OPEN);
            case 2 ->
                new Wish(
                        new Where.AnyOf("view.projectId", List.of("p0", "p2")),
                        it -> !it.view().projectId().equals("p1"));
            case 3 ->
                new Wish(
                        Where.is("view.rank", number),
                        it -> Objects.equals(it.view().rank(), number));
            case 4 ->
                new Wish(
                        new Where.Range("view.day", day, day.plusDays(3)),
                        it -> it.view().day() != null
                                && !it.view().day().isBefore(day)
                                && it.view().day().isBefore(day.plusDays(3)));
            case 5 ->
                new Wish(
                        new Where.Range("view.at", null, at),
                        it -> it.view().at().isBefore(at));
            case 6 -> new Wish(new Where.Exists("view.rank"), it -> it.view().rank() != null);
            case 7 ->
                new Wish(
                        Where.is("view.lines.number", 2),
                        it -> it.view().lines().stream().anyMatch(line -> line.number() == 2));
            case 8 ->
                new Wish(
                        Where.all(Where.is(Marks.OPEN, true), Where.is(Marks.ASSIGNEES, "o1")),
                        it -> it.view().state() != State.DONE
                                && it.view().officers().contains("o1"));
            case 9 ->
                new Wish(
                        new Where.Counting(Things.INDICATOR, day, day.plusDays(5)),
                        it -> it.standings().getFirst().on() != null
                                && !it.view().day().isBefore(day)
                                && it.view().day().isBefore(day.plusDays(5)));
            case 10 ->
                new Wish(
                        new Where.AnyOf("_id", List.of("t1", "t2", "t3", "t4", "t5")),
                        it -> it.id().matches("t[1-5]"));
            case 11 ->
                new Wish(
                        Sight.of(new Caller("officer", Set.of(Role.OFFICER), "fcg-02"), Set::of)
                                .within(Where.EVERYTHING),
                        it -> !it.station().equals("fcg-01"));
            default -> containing(random);
        };
    }

    private static Wish containing(Random random) {
        String text = Things.text(random, 2);
        int from = random.nextInt(text.codePointCount(0, text.length()));
        String typed = text.substring(text.offsetByCodePoints(0, from));
        return new Wish(
                new Where.Contains(typed, List.of("view.note", "view.lines.title", "view.code")),
                it -> Stream.concat(
                                Stream.of(it.view().note(), it.view().code()),
                                it.view().lines().stream().map(Things.Line::title))
                        .anyMatch(there -> there != null && plain(there).contains(plain(typed))));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGpzb24", "e30", "eyJ2IjoxfQ", "W10"})
    void a_cursor_that_is_none_is_refused(String cursor) {
        Finder finder = over(List.of());
        var order = new Order("view.rank", false);
        assertThatThrownBy(() -> finder.page(Things.KIND, Where.EVERYTHING, order, Slice.of(1, cursor, null, null)))
                .satisfies(refusedAs("CURSOR_INVALID", "after"));
        assertThatThrownBy(() -> finder.page(Things.KIND, Where.EVERYTHING, order, Slice.of(null, null, 1, cursor)))
                .satisfies(refusedAs("CURSOR_INVALID", "before"));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        Finder finder = over(List.of(Things.stored(Things.thing("t", "x"), 1)));
        String cursor = finder.page(
                        Things.KIND, Where.EVERYTHING, new Order("view.rank", false), new Slice(1, null, false))
                .edges()
                .getFirst()
                .cursor();
        assertThatThrownBy(() -> finder.page(
                        Things.KIND, Where.EVERYTHING, new Order("_id", false), Slice.of(1, cursor, null, null)))
                .satisfies(refusedAs("CURSOR_INVALID", "after"));
    }

    static java.util.function.Consumer<Throwable> refusedAs(String code, String field) {
        return failure -> assertThat(Rejected.in(failure).orElseThrow().getFirst())
                .extracting(Rejected.Reason::code, Rejected.Reason::field)
                .containsExactly(code, field);
    }
}
