package io.caseledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keys are promised wherever they are kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class KeyTableContract {
    private static final byte[] ONE = {1, 0, 0, 0, 7, 1};
    private static final byte[] TWO = {1, 0, 0, 0, 8, 2};

    private KeyTable keys;
    private KeyTable otherNode;

    abstract KeyTable.Database database() throws Exception;

    @BeforeEach
    final void open() throws Exception {
        KeyTable.Database database = database();
        keys = new KeyTable(database);
        otherNode = new KeyTable(database);
    }

    @AfterEach
    final void close() {
        if (keys != null) {
            keys.close();
            otherNode.close();
        }
    }

    @Test
    void a_person_has_one_key_and_the_first_one_stays() {
        keys.add(Map.of("p-1", ONE));
        otherNode.add(Map.of("p-1", TWO, "p-2", TWO));
        assertThat(keys.find(List.of("p-1", "p-2", "p-3")))
                .containsOnlyKeys("p-1", "p-2")
                .containsEntry("p-1", ONE)
                .containsEntry("p-2", TWO);
        assertThat(keys.samples()).hasSize(2);
    }

    @Test
    void what_was_destroyed_never_comes_back() {
        keys.add(Map.of("p-1", ONE, "p-2", TWO));
        assertThat(otherNode.destroy(List.of("p-1", "p-9"))).containsExactly("p-1");
        assertThat(keys.destroy(List.of("p-1"))).isEmpty();
        keys.add(Map.of("p-1", TWO, "p-9", TWO));
        keys.replace(Map.of("p-1", TWO, "p-2", ONE));
        assertThat(keys.find(List.of("p-1", "p-2", "p-9")))
                .containsEntry("p-1", new byte[0])
                .containsEntry("p-2", ONE)
                .containsEntry("p-9", new byte[0]);
        assertThat(keys.all()).containsOnlyKeys("p-2");
        assertThat(keys.samples()).hasSize(1);
    }

    @Test
    void a_thousand_are_asked_for_at_once() {
        var many = new java.util.HashMap<String, byte[]>();
        for (int i = 0; i < 1_203; i++) {
            many.put("p-" + i, ONE);
        }
        keys.add(many);
        assertThat(keys.find(many.keySet())).hasSize(1_203);
        assertThat(keys.find(List.of())).isEmpty();
    }

    @Test
    void of_many_who_want_keys_for_the_same_people_all_get_the_same(@TempDir Path folder) throws Exception {
        KeyEncryption encryption = encryption(folder);
        Set<Sealed> sealed = ConcurrentHashMap.newKeySet();
        try (var one = new KeyWriter(keys, encryption);
                var other = new KeyWriter(otherNode, encryption);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < 40; caller++) {
                KeyWriter writer = caller % 2 == 0 ? one : other;
                all.add(pool.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        String subject = "p-" + i;
                        PersonCipher cipher = cipher(writer.keys(List.of(subject, "p-0")), subject);
                        sealed.add(new Sealed(subject, cipher.seal(TWO, ONE)));
                    }
                    return null;
                }));
            }
            for (Future<?> it : all) {
                it.get();
            }
        }
        assertThat(keys.all()).hasSize(10);
        assertThat(sealed).hasSize(400);
        for (Sealed each : sealed) {
            byte[] kept = otherNode.find(List.of(each.subject())).get(each.subject());
            PersonCipher cipher =
                    cipher(Map.of(each.subject(), encryption.opened(each.subject(), kept)), each.subject());
            assertThat(cipher.open(each.bytes(), ONE)).isEqualTo(TWO);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // each is itself
    private record Sealed(String subject, byte[] bytes) {}

    private static PersonCipher cipher(Map<String, PersonKey> keys, String subject) {
        return ((PersonKey.Usable) keys.get(subject)).cipher();
    }

    private static KeyEncryption encryption(Path folder) throws Exception {
        return new KeyEncryption.Place(folder.resolve("kek.json"), null).begin();
    }

    @Test
    void who_was_destroyed_gets_no_key(@TempDir Path folder) throws Exception {
        keys.destroy(List.of("p-1"));
        try (var writer = new KeyWriter(otherNode, encryption(folder))) {
            assertThat(writer.keys(List.of("p-1", "p-2"))).containsEntry("p-1", PersonKey.Unusable.DESTROYED);
        }
        assertThat(keys.all()).containsOnlyKeys("p-2");
    }

    @Test
    void a_writer_that_is_closed_refuses_at_once(@TempDir Path folder) throws Exception {
        var writer = new KeyWriter(keys, encryption(folder));
        writer.close();
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> writer.keys(List.of("p-1")));
        assertThat(keys.find(List.of("p-1"))).isEmpty();
    }
}
