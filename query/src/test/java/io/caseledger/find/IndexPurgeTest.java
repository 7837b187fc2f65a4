package io.caseledger.find;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexPurgeTest {
    private static final String PHONE = "13977012345";

    record Thing(String name, String phone) {}

    private static final Fields FIELDS =
            Fields.ofDocument(Thing.class).filtered("phone").searched("name");

    @TempDir
    Path directory;

    private static void put(Index index, int id, String name, String phone) throws IOException {
        String key = "things/" + id;
        index.put(key, id, List.of(new Entry("things", "" + id, FIELDS, new Thing(name, phone), Map.of())));
    }

    private boolean onDisk(String text) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path it : files.toList()) {
                String bytes = new String(Files.readAllBytes(it), ISO_8859_1);
                if (bytes.contains(new String(text.getBytes(UTF_8), ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void what_was_replaced_is_gone_from_the_disk_and_everything_else_is_found() throws IOException {
        try (Index index = Index.open(directory)) {
            for (int i = 0; i < 200; i++) {
                put(index, i, "某人" + i, i == 77 ? PHONE : "1380000" + i);
                if (i % 50 == 0) {
                    index.commit(Map.of());
                }
            }
            index.commit(Map.of());
            assertThat(onDisk(PHONE)).isTrue();
            put(index, 77, "已删除 / erased", "");
            index.purge();
            index.commit(Map.of());
            index.tidy();
            assertThat(onDisk(PHONE)).isFalse();
            assertThat(index.count("things", FIELDS, Where.is("phone", PHONE))).isZero();
            assertThat(index.count("things", FIELDS, new Where.Contains("某人", List.of("name"))))
                    .isEqualTo(199);
        }
    }
}
