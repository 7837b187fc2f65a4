package io.caseledger.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked, however often it was committed, merged and opened again: it finds what a walk over all entries finds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SerialIndexTest {
    record Happening(
            long place,
            String about,
            @Nullable String by,
            @Nullable Instant at) {}

    private static final Fields FIELDS =
            Fields.ofDocument(Happening.class).ordered("place").filtered("about", "by", "at");
    private static final Instant BEGINNING = Instant.parse("2022-07-01T00:00:00Z");

    @TempDir
    Path directory;

    private final Random random = new Random(6);
    private final List<Happening> all = new ArrayList<>();
    private @Nullable SerialIndex index;

    @AfterEach
    void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    private SerialIndex open() throws IOException {
        close();
        index = SerialIndex.open(directory, FIELDS, "place");
        return index;
    }

    private void add(SerialIndex into, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            long place = all.size() + 1L;
            var it = new Happening(
                    place,
                    random.nextInt(4) == 0 ? "rare-" + random.nextInt(500) : "usual-" + random.nextInt(3),
                    random.nextInt(5) == 0 ? null : "by-" + random.nextInt(20),
                    random.nextInt(3) == 0 ? null : BEGINNING.plusSeconds(random.nextInt(100_000)));
            all.add(it);
            into.add(it);
        }
    }

    private record Asked(Where where, Predicate<Happening> naive) {
        Asked and(Asked other) {
            return new Asked(Where.all(where, other.where), naive.and(other.naive));
        }
    }

    private Asked asked() {
        var asked = new Asked(Where.EVERYTHING, _ -> true);
        if (random.nextBoolean()) {
            List<String> abouts = random.nextBoolean()
                    ? List.of("usual-" + random.nextInt(4))
                    : List.of("rare-" + random.nextInt(500), "usual-1", "nothing");
            asked = asked.and(new Asked(new Where.AnyOf("about", abouts), it -> abouts.contains(it.about())));
        }
        if (random.nextBoolean()) {
            String by = "by-" + random.nextInt(22);
            asked = asked.and(new Asked(Where.is("by", by), it -> by.equals(it.by())));
        }
        if (random.nextBoolean()) {
            Instant from = BEGINNING.plusSeconds(random.nextInt(100_000));
            Instant until = from.plusSeconds(random.nextInt(40_000));
            asked = asked.and(new Asked(
                    new Where.Range("at", from, until),
                    it -> it.at() != null && !it.at().isBefore(from) && it.at().isBefore(until)));
        }
        if (random.nextBoolean()) {
            long from = random.nextInt(all.size() + 2);
            asked = asked.and(new Asked(new Where.Range("place", from, null), it -> it.place() >= from));
        }
        return asked;
    }

    private List<Long> naive(Asked asked, boolean descending, int most) {
        Comparator<Long> order = Comparator.naturalOrder();
        return all.stream()
                .filter(asked.naive())
                .map(Happening::place)
                .sorted(descending ? order.reversed() : order)
                .limit(most)
                .toList();
    }

    private void compare(SerialIndex with) throws IOException {
        for (int i = 0; i < 60; i++) {
            Asked asked = asked();
            int most = 1 + random.nextInt(120);
            assertThat(with.find(asked.where(), false, most))
                    .as("%s", asked.where())
                    .isEqualTo(naive(asked, false, most));
            assertThat(with.find(asked.where(), true, most))
                    .as("%s", asked.where())
                    .isEqualTo(naive(asked, true, most));
            assertThat(with.count(asked.where()))
                    .as("%s", asked.where())
                    .isEqualTo(all.stream().filter(asked.naive()).count());
        }
    }

    @Test
    void it_finds_what_a_walk_over_all_entries_finds_in_both_directions() throws IOException {
        SerialIndex it = open();
        for (int round = 0; round < 40; round++) {
            add(it, 1 + random.nextInt(300));
            it.refresh();
            if (round % 4 == 0) {
                it.commit(Map.of("upTo", "" + all.size()));
            }
            if (round % 10 == 9) {
                it.commit(Map.of("upTo", "" + all.size()));
                it = open();
                compare(it);
            }
        }
    }

    @Test
    void what_was_not_committed_is_gone_and_can_be_added_again() throws IOException {
        SerialIndex it = open();
        add(it, 500);
        it.commit(Map.of("upTo", "500"));
        add(it, 250);
        it.refresh();
        assertThat(it.count(Where.EVERYTHING)).isEqualTo(750);
        it = open();
        assertThat(it.committed()).containsEntry("upTo", "500");
        assertThat(it.count(Where.EVERYTHING)).isEqualTo(500);
        List<Happening> lost = List.copyOf(all.subList(500, 750));
        for (Happening each : lost) {
            it.add(each);
        }
        it.refresh();
        compare(it);
    }

    @Test
    void a_copy_of_the_files_as_a_kill_leaves_them_opens_at_the_last_commit() throws IOException {
        SerialIndex it = open();
        add(it, 300);
        it.commit(Map.of("upTo", "300"));
        add(it, 3_000);
        it.refresh();
        Path left = Files.createDirectory(directory.resolveSibling(directory.getFileName() + "-left"));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.toList()) {
                Files.copy(each, left.resolve(each.getFileName()));
            }
        }
        try (SerialIndex opened = SerialIndex.open(left, FIELDS, "place")) {
            assertThat(opened.committed()).containsEntry("upTo", "300");
            assertThat(opened.find(Where.EVERYTHING, true, 1)).containsExactly(300L);
        }
    }

    @Test
    void one_that_is_of_another_form_or_damaged_is_deleted() throws IOException {
        SerialIndex it = open();
        add(it, 10);
        it.commit(Map.of("form", "1"));
        it.close();
        index = SerialIndex.kept(directory, FIELDS, "place", said -> "1".equals(said.get("form")));
        assertThat(index).isNotNull();
        index.close();
        index = SerialIndex.kept(directory, FIELDS, "place", said -> "2".equals(said.get("form")));
        assertThat(index).isNull();
        assertThat(directory).isEmptyDirectory();
        Files.writeString(directory.resolve("segments_1"), "no index");
        assertThat(SerialIndex.kept(directory, FIELDS, "place", _ -> true)).isNull();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void one_that_was_closed_says_so() throws IOException {
        SerialIndex it = open();
        it.close();
        index = null;
        assertThatThrownBy(() -> it.count(Where.EVERYTHING)).isInstanceOf(IOException.class);
    }
}
