package io.caseledger.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.aside.AsideEvent.EventSetAside;
import io.caseledger.aside.AsideEvent.EventTakenBack;
import io.caseledger.complaint.ComplaintEvent.ComplaintFiled;
import io.caseledger.export.bundle.Manifest;
import io.caseledger.export.bundle.ProjectFigures;
import io.caseledger.proof.TestSigner;
import io.caseledger.store.EventsFile;
import io.caseledger.store.StoredEvent;
import io.caseledger.views.RandomHistories;
import io.caseledger.views.RandomHistories.History;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The whole verifier, called as an auditor calls it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierTest {
    private static final int HISTORIES = 25;
    private static final Instant AT = Instant.parse("2024-06-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static RandomHistories histories;
    private static History history;

    @TempDir
    Path folder;

    private String said = "";

    @BeforeAll
    static void tell() {
        histories = new RandomHistories();
        history = histories.tell(new Random(7), TestBundle.AS_OF);
    }

    @AfterAll
    static void close() {
        histories.close();
    }

    private int verify(String... args) {
        var bytes = new ByteArrayOutputStream();
        int exit = Verifier.run(
                Stream.concat(Stream.of(folder.toString()), Stream.of(args)).toList(),
                Locale.ENGLISH,
                new PrintStream(bytes, true, UTF_8));
        said = bytes.toString(UTF_8);
        return exit;
    }

    private TestBundle bundle(Long... sizes) throws IOException {
        return new TestBundle(folder, history.events(), List.of(sizes))
                .export(new ListLog(history.events()), history.shown());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("outside")).resolve(name), content);
    }

    @Test
    void what_was_recorded_is_proven() throws IOException {
        TestBundle bundle = bundle(5L, 17L);
        Path witness = file("checkpoint", bundle.checkpoints().get(1));
        assertThat(verify("--key=" + bundle.key(), "--checkpoint=" + witness))
                .as(said)
                .isZero();
        long events = history.events().size();
        assertThat(said).contains("PROVEN", "4 of 4 checkpoints", events + " of " + events + " events");
        assertThat(verify("--key=" + file("keys", bundle.key() + "\n"), "--language=zh"))
                .as(said)
                .isZero();
        assertThat(said).contains("已证明");
    }

    @Test
    void figures_are_those_of_the_dashboard_after_any_history() throws IOException {
        long first = Long.getLong("caseledger.seed", System.nanoTime() & 0xfffffff);
        int shown = 0;
        for (long seed = first; seed < first + HISTORIES; seed++) {
            history = histories.tell(new Random(seed), TestBundle.AS_OF);
            TestBundle bundle = bundle();
            assertThat(verify("--key=" + bundle.key()))
                    .as("Repeat with -Dcaseledger.seed=" + seed + ": " + said)
                    .isZero();
            for (ProjectFigures project : bundle.manifest().figures()) {
                assertThat(said)
                        .contains("Project " + project.projectId() + ", counted from the events up to position "
                                + project.position());
                for (var figure : project.figures()) {
                    shown += figure.value() == null ? 0 : figure.value();
                    assertThat(said.lines())
                            .anyMatch(it -> it.strip().startsWith(figure.indicator() + "  ")
                                    && (figure.value() == null || it.contains("  " + figure.value())));
                }
            }
        }
        assertThat(shown).as("what was counted").isGreaterThan(HISTORIES / 10);
        history = histories.tell(new Random(7), TestBundle.AS_OF);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_to_the_file_of_the_events_is_found_and_located(Tampering tampering) throws Exception {
        Path inside = Files.createDirectories(folder.resolve("store")).resolve("events.db");
        var events = new EventsFile(inside, history.events());
        TestBundle bundle = new TestBundle(folder, history.events(), List.of());
        long position = 11;
        try (var connection = events.connect()) {
            tampering.inTable(connection, position);
        }
        events.read(log -> bundle.export(log, history.shown()));
        assertFound(bundle, tampering, position);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_to_the_bundle_is_found_and_located(Tampering tampering) throws IOException {
        TestBundle bundle = bundle();
        bundle.forge(it -> tampering.inList(it, 10), history.events());
        assertFound(bundle, tampering, 11);
    }

    private void assertFound(TestBundle bundle, Tampering tampering, long position) {
        assertThat(verify("--key=" + bundle.key())).as(said).isEqualTo(1);
        assertThat(said)
                .contains("FIRST EVENT THAT BREAKS: position " + position + ".", tampering.found.name(), "BROKEN")
                .doesNotContain("PROVEN", "Project p");
    }

    @Test
    void kept_hashes_that_were_made_to_fit_are_not_those_that_were_signed() throws IOException {
        TestBundle bundle = bundle(8L, 16L, 24L);
        var forged = Tampering.FORGED_ACTOR.inList(history.events(), 10);
        bundle.forge(_ -> forged, history.events());
        bundle.forgeLeaves(forged);
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("TREE_DIFFERS", "between positions 9 and 16");
    }

    @Test
    void a_checkpoint_of_another_log_or_of_another_key_is_refused() throws IOException {
        TestBundle bundle = bundle();
        var another = new TestBundle(folder.resolve("another"), history.events(), List.of());
        String other = bundle.signed("caseledger/other", 3, new byte[32]);
        assertThat(verify("--key=" + bundle.key(), "--checkpoint=" + file("a", other)))
                .isEqualTo(1);
        assertThat(said).contains("--checkpoint is a checkpoint of the log caseledger/other, not of caseledger/test");
        assertThat(verify(
                        "--key=" + bundle.key(),
                        "--checkpoint=" + file("b", another.checkpoints().getLast())))
                .isEqualTo(1);
        assertThat(said).contains("--checkpoint is not signed by the key " + bundle.key());
        assertThat(verify("--key=" + TestSigner.make("stranger").key().text())).isEqualTo(1);
        assertThat(said).contains("CHECKPOINT_NOT_SIGNED").doesNotContain("Project p");
        assertThat(verify("--key=" + bundle.key(), "--checkpoint=" + file("c", "something else")))
                .isEqualTo(1);
        assertThat(said).contains("is no checkpoint");
    }

    @Test
    void a_proof_holds_for_its_own_event_and_for_no_other() throws IOException {
        TestBundle bundle = bundle();
        String proof = bundle.proof(10);
        assertThat(verify("--key=" + bundle.key(), "--proof=" + file("own", proof)))
                .as(said)
                .isZero();
        assertThat(verify(
                        "--key=" + bundle.key(), "--proof=" + file("other", proof.replace("index 10\n", "index 11\n"))))
                .isEqualTo(1);
        assertThat(said).contains("PROOF_OF_ANOTHER_EVENT", "the event of position 12");
        assertThat(verify("--key=" + bundle.key(), "--proof=" + file("none", "index 10\n")))
                .isEqualTo(1);
        assertThat(said).contains("--proof is no proof");
    }

    @Test
    void a_log_that_is_shorter_than_what_a_witness_saw_is_told() throws IOException {
        var left = history.events().subList(0, 12);
        // Whoever holds the key cut the log off and signed what is left.
        var cut = new TestBundle(folder, left, List.of());
        cut.export(new ListLog(left), List.of());
        assertThat(verify("--key=" + cut.key())).as(said).isZero();
        String seen = cut.signed(TestBundle.ORIGIN, history.events().size(), new byte[32]);
        assertThat(verify("--key=" + cut.key(), "--checkpoint=" + file("seen", seen)))
                .isEqualTo(1);
        assertThat(said).contains("The witness has seen " + history.events().size());
    }

    @Test
    void a_key_that_only_the_bundle_names_is_not_trusted_silently() throws IOException {
        bundle();
        assertThat(verify()).as(said).isEqualTo(3);
        assertThat(said).contains("No --key was given", "not proven who signed").doesNotContain("PROVEN.");
    }

    @Test
    void figures_that_do_not_follow_from_the_events_are_found() throws IOException {
        TestBundle bundle = bundle();
        Manifest manifest = bundle.manifest();
        var figures = new ArrayList<>(manifest.figures());
        ProjectFigures first = figures.getFirst();
        figures.set(
                0,
                new ProjectFigures(
                        first.projectId(), first.position(), first.figures().reversed()));
        bundle.write(new Manifest(
                manifest.format(),
                manifest.madeAt(),
                manifest.origin(),
                manifest.size(),
                manifest.first(),
                manifest.root(),
                manifest.checkpoints(),
                manifest.keys(),
                manifest.parts(),
                manifest.asOf(),
                figures,
                manifest.indicators(),
                manifest.rulePacks(),
                manifest.aside()));
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("FIGURES_DIFFER", "but this was shown").doesNotContain("FIRST EVENT");
    }

    @Test
    void what_was_set_aside_is_left_out_and_named_and_nothing_else_is() throws IOException {
        var log = new ArrayList<>(history.events());
        long poison = log.size() + 1;
        log.add(event(poison, "c-poison", ComplaintFiled.class, "{\"complaintId\":"));
        var set = new EventSetAside("a-1", poison, "ComplaintFiled", "c-poison", null, "无法读取", "admin-1", AT);
        log.add(event(poison + 1, "a-1", EventSetAside.class, JSON.writeValueAsString(set)));
        assertThat(verify(written(log))).isEqualTo(1);
        assertThat(said).contains("EVENT_UNREADABLE", "FIRST EVENT THAT BREAKS: position " + poison);
        assertThat(verify(written(log, poison))).as(said).isZero();
        assertThat(said)
                .contains("LEFT OUT of all figures: the event of position " + poison, "admin-1", "无法读取", "PROVEN");
        assertThat(verify(written(log, 3L, poison))).isEqualTo(1);
        assertThat(said).contains("ASIDE_NOT_DECIDED", "position 3").doesNotContain("PROVEN", "Project p");
        var back = new EventTakenBack("a-2", poison, "已修复", "admin-2", AT);
        log.add(event(poison + 2, "a-2", EventTakenBack.class, JSON.writeValueAsString(back)));
        assertThat(verify(written(log, poison))).as(said).isZero();
        assertThat(said).contains("was taken back by admin-2", "PROVEN");
    }

    private String written(List<StoredEvent> log, Long... lacking) throws IOException {
        return "--key="
                + new TestBundle(folder, log, List.of())
                        .export(new ListLog(log), history.shown())
                        .lacking(lacking)
                        .key();
    }

    private static StoredEvent event(long position, String stream, Class<?> type, String payload) {
        return new StoredEvent(
                position,
                stream,
                0,
                "Some",
                "e-" + position,
                type.getName(),
                "1",
                AT.toString(),
                payload.getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    @Test
    void a_file_that_is_missing_damaged_or_another_is_named() throws IOException {
        TestBundle bundle = bundle();
        Path events =
                folder.resolve(bundle.manifest().parts().getFirst().events().file());
        byte[] bytes = Files.readAllBytes(events);
        bytes[bytes.length / 2] ^= 1;
        Files.write(events, bytes);
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said)
                .containsPattern("FILE_(DIFFERS|UNREADABLE)")
                .contains(events.getFileName().toString());
        Files.delete(events);
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("FILE_MISSING", events.getFileName().toString());
        Files.writeString(folder.resolve(Manifest.FILE), "{}");
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("MANIFEST");
    }

    @Test
    void a_manifest_leads_to_no_file_outside_of_the_bundle() throws IOException {
        TestBundle bundle = bundle();
        String json = Files.readString(folder.resolve(Manifest.FILE));
        String name = bundle.manifest().parts().getFirst().events().file();
        Files.writeString(folder.resolve(Manifest.FILE), json.replace(name, "../" + name));
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("MANIFEST");
    }

    @Test
    void an_event_of_a_later_part_is_located_too() throws IOException {
        int size = Manifest.PART_SIZE + 1_000;
        var events = new ArrayList<StoredEvent>(size);
        for (int i = 1; i <= size; i++) {
            events.add(new StoredEvent(
                    i,
                    "s-" + i,
                    0,
                    null,
                    "e-" + i,
                    "none",
                    null,
                    "2024-01-01T00:00:00Z",
                    "{}".getBytes(UTF_8),
                    "{}".getBytes(UTF_8)));
        }
        TestBundle bundle = new TestBundle(folder, events, List.of());
        var changed = Tampering.REMOVED_ROW_AND_MOVED_UP.inList(events, Manifest.PART_SIZE + 10);
        bundle.export(new ListLog(changed), List.of());
        assertThat(verify("--key=" + bundle.key())).isEqualTo(1);
        assertThat(said).contains("FIRST EVENT THAT BREAKS: position " + (Manifest.PART_SIZE + 11), "EVENT_REMOVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|One folder must be given, not 0",
                "/nowhere|There is no folder /nowhere",
                "/tmp /tmp|not 2",
                "/tmp --key=x+y|--key must be a verifier key",
                "/tmp --key=/nowhere|cannot be read",
                "/tmp --checkpoint=/nowhere|cannot be read",
                "/tmp --colour=red|There is no option --colour=red",
                "/tmp --language=fr|must be zh or en"
            })
    void a_wrong_command_line_is_explained(String line, String words) {
        var bytes = new ByteArrayOutputStream();
        var args = line == null ? List.<String>of() : List.of(line.split(" "));
        assertThat(Verifier.run(args, Locale.ENGLISH, new PrintStream(bytes, true, UTF_8)))
                .isEqualTo(2);
        assertThat(bytes.toString(UTF_8)).contains(words, "Usage:");
    }

    @Test
    void both_languages_say_the_same() {
        for (String name : List.of("io.caseledger.verifier.sentences", "io.caseledger.commandline.sentences")) {
            var english = ResourceBundle.getBundle(name, Locale.ROOT);
            var chinese = ResourceBundle.getBundle(name, Locale.CHINESE);
            assertThat(chinese.keySet()).isEqualTo(english.keySet());
            assertThat(english.keySet()).allMatch(it -> !chinese.getString(it).equals(english.getString(it)));
        }
        assertThat(ResourceBundle.getBundle("io.caseledger.verifier.sentences", Locale.ROOT)
                        .keySet())
                .containsAll(Stream.of(Code.values()).map(it -> "break." + it).toList());
    }
}
