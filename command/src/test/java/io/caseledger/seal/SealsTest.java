package io.caseledger.seal;

import static io.caseledger.gate.Refusals.with;
import static io.caseledger.seal.Rings.read;
import static io.caseledger.seal.Rings.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.MatcherAssert.assertThat;

import io.caseledger.shared.Kept;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Person;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Which;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealsTest {
    @Personal("somebody")
    public record Somebody(String name, @Nullable String number) {}

    public record Seat(int row, @Nullable Somebody taker) {}

    @Revision("1")
    public record Came(@OfPerson String personId, Somebody who, String place, List<Seat> seats) {}

    @Personal("side")
    public record Side(
            @OfPerson String ref,
            @Kept int rank,
            @Kept boolean natural,
            String name,
            @Nullable String phone) implements MaybePerson {}

    @Revision("1")
    public record Met(@OfPerson String caseId, List<Side> sides) {}

    public record Seller(
            String name,
            @Kept String shop,
            @Nullable String phone,
            @Nullable String code) implements MaybePerson {
        @Override
        public boolean natural() {
            return code == null;
        }
    }

    public record Lecture(
            @Which String session,
            @Person("lecturer") @Nullable String lecturer) {}

    @Revision("1")
    public record Taught(
            @OfPerson String classId, @Person("seller") Seller seller, List<Lecture> lectures, String note) {}

    private static final Taught TAUGHT = new Taught(
            "k-1",
            new Seller("韦某", "鑫海", null, null),
            List.of(new Lecture("s-1", "阮文"), new Lecture("s-2", null), new Lecture("s#3", "莫老师")),
            "港");

    private static final Side PERSON = new Side("R1", 3, true, "韦某", "13800000000");
    private static final Side FIRM = new Side("R2", 4, false, "某公司", null);
    private static final Met MET = new Met("d-1", List.of(PERSON, FIRM));
    private static final Somebody LI = new Somebody("李𠮷", "11010519491231002X");
    private static final Came CAME = new Came("p-1", LI, "防城港", List.of(new Seat(1, null), new Seat(2, LI)));

    @TempDir
    Path data;

    private Keyring keys;
    private Serializer serializer;

    @BeforeEach
    void open() {
        reopen(false);
        keys.ensure(List.of("p-1"));
    }

    @AfterEach
    void close() {
        keys.close();
    }

    private void reopen(boolean rotate) {
        if (keys != null) {
            keys.close();
        }
        keys = Rings.open(data, rotate);
        serializer = Rings.serializer(keys);
    }

    private Came came(String text) {
        return (Came) read(serializer, text, Came.class);
    }

    @Test
    void what_is_personal_is_stored_sealed_and_read_as_it_was() {
        String text = stored(serializer, CAME);
        assertThat(text).contains("sealed:1:", ":p-1\"", "防城港").doesNotContain("李", "1101051949");
        assertThat(came(text)).isEqualTo(CAME);
        assertThat(stored(serializer, CAME)).as("sealed anew each time").isNotEqualTo(text);
    }

    @Test
    void any_text_is_read_as_it_was() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int[] points = random.ints(1 + random.nextInt(40), 1, 0x20000)
                    .filter(it -> it < 0xD800 || it > 0xDFFF)
                    .toArray();
            var who = new Somebody(new String(points, 0, points.length), i % 2 == 0 ? null : "" + i);
            keys.ensure(List.of("p:" + i % 9));
            var event = new Came("p:" + i % 9, who, "", List.of());
            assertThat(came(stored(serializer, event))).isEqualTo(event);
        }
    }

    @Test
    void what_was_stored_before_anything_was_sealed_is_read() {
        String plain = """
                {"personId": "p-0", "who": {"name": "李𠮷", "number": null}, "place": "港", "seats": []}""";
        assertThat(came(plain)).isEqualTo(new Came("p-0", new Somebody("李𠮷", null), "港", List.of()));
    }

    @Test
    void a_text_opens_only_as_what_it_is_and_as_of_whom_it_is() {
        keys.ensure(List.of("p-2"));
        String text = stored(serializer, CAME);
        String mark = Withheld.UNREADABLE.text();
        assertThat(came(text.replace(":p-1\"", ":p-2\"")).who().name()).isEqualTo(mark);
        int at = text.indexOf("sealed:1:") + 30;
        String other = text.charAt(at) == 'A' ? "B" : "A";
        assertThat(came(text.substring(0, at) + other + text.substring(at + 1)).who())
                .isEqualTo(new Somebody(mark, null));
        assertThat(came(text.replace("sealed:1:", "sealed:1:!")).who().name()).isEqualTo(mark);
    }

    @Test
    void a_destroyed_key_leaves_marks_for_ever_and_no_trace_on_the_disk() throws IOException {
        String text = stored(serializer, CAME);
        byte[] wrapped = new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db")))
                .find(List.of("p-1"))
                .get("p-1");
        assertThat(onDisk(wrapped)).isTrue();
        assertThat(keys.destroy(List.of("p-1", "p-9"))).containsExactly("p-1");
        assertThat(keys.destroy(List.of("p-1"))).isEmpty();
        assertThat(onDisk(wrapped)).isFalse();
        for (int start = 0; start < 2; start++) {
            assertThat(came(text))
                    .isEqualTo(new Came(
                            "p-1",
                            new Somebody("已删除 / erased", null),
                            "防城港",
                            List.of(new Seat(1, null), new Seat(2, new Somebody("已删除 / erased", null)))));
            assertThat(catchThrowable(() -> keys.ensure(List.of("p-1"))), with("PERSON_ERASED", null, "p-1"));
            assertThat(catchThrowable(() -> keys.ensure(List.of("p-9"))), with("PERSON_ERASED", null, "p-9"));
            reopen(false);
        }
    }

    private boolean onDisk(byte[] bytes) throws IOException {
        String wanted = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        try (var files = Files.list(data)) {
            for (Path it : files.toList()) {
                if (new String(Files.readAllBytes(it), java.nio.charset.StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void without_the_key_encryption_key_nothing_is_read_or_taken_and_nothing_is_lost() throws IOException {
        String text = stored(serializer, CAME);
        Files.move(data.resolve("kek.json"), data.resolve("kek.away"));
        reopen(false);
        assertThat(keys.missing()).contains("is missing");
        assertThat(data.resolve("kek.json")).doesNotExist();
        Came unread = came(text);
        assertThat(unread.who().name()).isEqualTo("暂不可读 / unreadable");
        assertThat(new Seals(keys).copy(unread.who(), "p-1")).startsWith("sealed:1::");
        assertThat(catchThrowable(() -> keys.ensure(List.of("p-1"))), with("PERSONAL_KEYS_UNAVAILABLE", null));
        assertThat(catchThrowable(() -> keys.ensure(List.of("p-2"))), with("PERSONAL_KEYS_UNAVAILABLE", null));
        Files.move(data.resolve("kek.away"), data.resolve("kek.json"));
        reopen(false);
        assertThat(keys.missing()).isNull();
        assertThat(came(text)).isEqualTo(CAME);
    }

    @Test
    void what_was_read_without_its_key_is_written_again_as_it_was() throws IOException {
        String text = stored(serializer, CAME);
        Files.move(data.resolve("kek.json"), data.resolve("kek.away"));
        reopen(false);
        var seals = new Seals(keys);
        String sealed = text.substring(text.indexOf("sealed:"), text.indexOf(":p-1\"") + 4);
        Somebody unread = seals.open(sealed, Somebody.class);
        assertThat(seals.copy(unread, "p-1")).isEqualTo(sealed);
    }

    @Test
    void another_key_encryption_key_is_not_taken_for_the_one_that_was_lost() throws IOException {
        String text = stored(serializer, CAME);
        Files.delete(data.resolve("kek.json"));
        Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
        Rings.in(elsewhere).close();
        Files.move(elsewhere.resolve("kek.json"), data.resolve("kek.json"));
        reopen(false);
        assertThat(keys.missing()).contains("not the one that wrapped all keys");
        assertThat(came(text).who().name()).isEqualTo("暂不可读 / unreadable");
        assertThat(catchThrowable(() -> keys.ensure(List.of("p-2"))), with("PERSONAL_KEYS_UNAVAILABLE", null));
    }

    @Test
    void a_damaged_key_file_is_left_as_it_is() throws IOException {
        Files.writeString(data.resolve("kek.json"), "{}");
        reopen(false);
        assertThat(keys.missing()).contains("cannot be read");
        assertThat(Files.readString(data.resolve("kek.json"))).isEqualTo("{}");
    }

    @Test
    void a_new_key_encryption_key_wraps_all_keys_anew_and_an_exchange_that_was_cut_off_is_finished()
            throws IOException {
        String text = stored(serializer, CAME);
        String first = Files.readString(data.resolve("kek.json"));
        keys.close();
        Path before = Files.copy(data.resolve("keys.db"), data.resolve("before"));
        reopen(true);
        String second = Files.readString(data.resolve("kek.json"));
        assertThat(second).isNotEqualTo(first);
        assertThat(came(text)).isEqualTo(CAME);
        byte[] anew = wrapped("p-1");
        reopen(false);
        assertThat(wrapped("p-1")).as("wrapped once").isEqualTo(anew);
        keys.close();
        Files.copy(before, data.resolve("keys.db"), StandardCopyOption.REPLACE_EXISTING);
        reopen(false);
        assertThat(came(text)).isEqualTo(CAME);
        Files.writeString(data.resolve("kek.json"), first);
        reopen(false);
        assertThat(came(text).who().name()).as("the old one alone").isEqualTo("暂不可读 / unreadable");
        Files.writeString(data.resolve("kek.json"), second);
        reopen(false);
        assertThat(came(text)).isEqualTo(CAME);
    }

    private byte[] wrapped(String subject) {
        try (var table = new KeyTable(new KeyDatabases.Sqlite(data.resolve("keys.db")))) {
            return table.find(List.of(subject)).get(subject);
        }
    }

    @Test
    void the_key_encryption_key_is_its_owners_alone() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("kek.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void of_several_in_a_record_only_persons_are_sealed_each_under_a_key_of_its_own_and_what_tells_nobody_stays()
            throws IOException {
        new KeyGuard(keys).handle(List.of(new GenericEventMessage<>(MET)));
        assertThat(keys.key("d-1#R1")).isInstanceOf(PersonKey.Usable.class);
        assertThat(keys.key("d-1#R2")).isNull();
        String text = stored(serializer, MET);
        assertThat(text).contains("sealed:2:", ":d-1#R1\"", "某公司").doesNotContain("韦某", "13800000000");
        assertThat(read(serializer, text, Met.class)).isEqualTo(MET);
        keys.restrict(List.of("d-1#R1"));
        assertThat(new Seals(keys).shown(MET))
                .isEqualTo(new Met("d-1", List.of(new Side("R1", 3, true, "已限制 / restricted", null), FIRM)));
        keys.destroy(List.of("d-1#R1"));
        var erased = new Met("d-1", List.of(new Side("R1", 3, true, "已删除 / erased", null), FIRM));
        assertThat(read(serializer, text, Met.class)).isEqualTo(erased);
        assertThat(new Seals(keys).shown(MET)).isEqualTo(erased);
        var seals = new Seals(keys);
        assertThat(seals.open(seals.copy(PERSON, "d-1#R1"), Side.class))
                .isEqualTo(erased.sides().getFirst());
    }

    private Taught taught(String text) {
        return (Taught) read(serializer, text, Taught.class);
    }

    private void guard(Object event) {
        new KeyGuard(keys).handle(List.of(new GenericEventMessage<>(event)));
    }

    @Test
    void texts_that_tell_who_somebody_is_are_sealed_each_under_the_key_of_the_person_whom_the_record_calls_so() {
        guard(TAUGHT);
        String text = stored(serializer, TAUGHT);
        assertThat(text)
                .contains(":k-1#seller\"", ":k-1#s-1.lecturer\"", ":k-1#s%233.lecturer\"", "鑫海", "\"note\":\"港\"")
                .doesNotContain("韦某", "阮文", "莫老师");
        assertThat(taught(text)).isEqualTo(TAUGHT);
        keys.restrict(List.of("k-1#s-1.lecturer"));
        assertThat(new Seals(keys).shown(TAUGHT).lectures().getFirst().lecturer())
                .isEqualTo("已限制 / restricted");
        keys.destroy(List.of("k-1#seller"));
        Taught erased = taught(text);
        assertThat(erased.seller()).isEqualTo(new Seller("已删除 / erased", "鑫海", null, null));
        assertThat(erased.lectures()).isEqualTo(TAUGHT.lectures());
        assertThat(new Seals(keys).shown(TAUGHT).seller()).isEqualTo(erased.seller());
    }

    @Test
    void of_who_has_a_code_nothing_is_sealed_and_no_key_is_made() {
        var firm = new Taught("k-2", new Seller("某公司", "鑫海", "0770", "91350100M000100Y43"), List.of(), "");
        guard(firm);
        assertThat(keys.key("k-2#seller")).isNull();
        assertThat(stored(serializer, firm)).contains("某公司").doesNotContain("sealed:");
    }

    @Test
    void texts_that_were_stored_before_they_were_sealed_are_read() {
        String plain = """
                {"classId": "k-0", "seller": {"name": "韦某", "shop": "鑫海"}, "note": "港",
                 "lectures": [{"session": "s-1", "lecturer": "阮文"}]}""";
        assertThat(taught(plain))
                .isEqualTo(
                        new Taught("k-0", new Seller("韦某", "鑫海", null, null), List.of(new Lecture("s-1", "阮文")), "港"));
    }

    @Test
    void a_text_is_opened_only_as_what_it_is() {
        guard(TAUGHT);
        String text = stored(serializer, TAUGHT);
        var other = new Taught("k-1", new Seller("甲", "乙", "13800000000", null), List.of(), "");
        String phone = text.replaceFirst("\"name\":\"sealed:[^\"]*\"", "\"name\":\"" + phoneOf(other) + "\"");
        assertThat(taught(phone).seller().name()).isEqualTo("暂不可读 / unreadable");
    }

    private String phoneOf(Taught event) {
        var sealed = Pattern.compile("\"phone\":\"(sealed:[^\"]*)\"").matcher(stored(serializer, event));
        assertThat(sealed.find()).isTrue();
        return sealed.group(1);
    }

    @Test
    void who_is_erased_may_stand_where_she_stood_and_nobody_comes_in_her_place() {
        guard(TAUGHT);
        guard(MET);
        keys.destroy(List.of("k-1#seller", "d-1#R1"));
        Taught erased = taught(stored(serializer, new Taught("k-1", marked(), TAUGHT.lectures(), "改")));
        guard(erased);
        String again = stored(serializer, erased);
        assertThat(again).contains("sealed:1::k-1#seller").doesNotContain("已删除");
        assertThat(taught(again)).isEqualTo(erased);
        var side = new Met("d-1", List.of(new Side("R1", 3, true, "已删除 / erased", "13800000000"), FIRM));
        guard(side);
        assertThat(stored(serializer, side)).doesNotContain("13800000000", "已删除");
        assertThat(catchThrowable(() -> guard(TAUGHT)), with("PERSON_ERASED", null, "k-1#seller"));
        assertThat(
                catchThrowable(() -> guard(new Taught("k-3", marked(), List.of(), ""))),
                with("PERSONAL_DATA_WITHHELD", null));
        assertThat(
                catchThrowable(() ->
                        guard(new Taught("k-1", new Seller("已限制 / restricted", "鑫海", null, null), List.of(), ""))),
                with("PERSONAL_DATA_WITHHELD", null));
    }

    private static Seller marked() {
        return new Seller("已删除 / erased", "鑫海", null, null);
    }

    @Test
    void a_copy_of_texts_holds_what_was_read_and_nothing_of_who_is_erased() throws IOException {
        guard(TAUGHT);
        Taught copied = new Seals(keys).copied(TAUGHT);
        assertThat(copied.toString()).doesNotContain("韦某", "阮文");
        Files.move(data.resolve("kek.json"), data.resolve("kek.away"));
        reopen(false);
        var seals = new Seals(keys);
        Taught unread = seals.opened(copied);
        assertThat(unread.seller().name()).isEqualTo("暂不可读 / unreadable");
        assertThat(seals.copied(unread)).as("as it was").isEqualTo(copied);
        Files.move(data.resolve("kek.away"), data.resolve("kek.json"));
        reopen(false);
        assertThat(new Seals(keys).opened(copied)).isEqualTo(TAUGHT);
        keys.destroy(List.of("k-1#seller"));
        assertThat(new Seals(keys).copied(TAUGHT).seller().name()).isEqualTo("sealed:1::k-1#seller");
    }

    @Test
    void the_guard_makes_keys_for_all_at_once_and_takes_no_mark_for_a_name() {
        var guard = new KeyGuard(keys);
        guard.handle(List.of(
                new GenericEventMessage<>(new Came("p-3", LI, "", List.of())), new GenericEventMessage<>("other")));
        assertThat(keys.key("p-3")).isInstanceOf(PersonKey.Usable.class);
        var marked = new Came("p-4", new Somebody(Withheld.ERASED.text(), null), "", List.of());
        assertThat(
                catchThrowable(() -> guard.handle(List.of(new GenericEventMessage<>(marked)))),
                with("PERSONAL_DATA_WITHHELD", null));
        assertThat(keys.key("p-4")).isNull();
    }

    @Test
    void who_is_restricted_is_shown_as_a_mark_until_it_is_lifted() {
        var seals = new Seals(keys);
        assertThat(seals.shown(CAME)).isSameAs(CAME);
        keys.restrict(List.of("p-1"));
        assertThat(seals.shown(CAME).who()).isEqualTo(new Somebody("已限制 / restricted", null));
        assertThat(seals.shown(CAME).seats().get(1).taker()).isEqualTo(new Somebody("已限制 / restricted", null));
        assertThat(came(stored(serializer, CAME)))
                .as("the log is read as it is")
                .isEqualTo(CAME);
        keys.lift(List.of("p-1"));
        assertThat(seals.shown(CAME)).isSameAs(CAME);
    }
}
