package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void it_is_made_where_it_is_missing_and_can_be_opened_again_after_closing() {
        Path path = parent.resolve("deep/data");
        try (DataDirectory data = DataDirectory.open(path)) {
            assertThat(data.path("views.mv")).isEqualTo(path.resolve("views.mv"));
        }
        DataDirectory.open(path).close();
        assertThat(path.resolve("version")).content().isEqualTo("1\n");
    }

    @Test
    void the_same_process_cannot_open_it_twice() {
        try (DataDirectory _ = DataDirectory.open(parent)) {
            assertThatThrownBy(() -> DataDirectory.open(parent)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void another_process_is_told_who_holds_it() throws Exception {
        Path printed = parent.resolve("printed");
        Process holder = Child.start(printed, Holder.class, parent.toString());
        try {
            while (holder.isAlive() && !Files.readString(printed).contains("held")) Thread.sleep(10);
            assertThatThrownBy(() -> DataDirectory.open(parent))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("The data directory " + parent + " is in use by another process (pid " + holder.pid()
                            + ").");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        DataDirectory.open(parent).close();
    }

    @Test
    void data_of_a_newer_version_is_refused_and_left_alone() throws Exception {
        Files.writeString(parent.resolve("version"), "7\n");
        assertThatThrownBy(() -> DataDirectory.open(parent))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The data in " + parent
                        + " is of format 7, from a newer version; this version reads up to format 1.");
        assertThat(parent.resolve("version")).content().isEqualTo("7\n");
    }

    @Test
    void a_damaged_version_is_refused() throws Exception {
        Files.writeString(parent.resolve("version"), "one");
        assertThatThrownBy(() -> DataDirectory.open(parent)).hasMessageContaining("holds \"one\"");
    }

    @Test
    void a_file_in_its_place_is_named() throws Exception {
        Path file = Files.createFile(parent.resolve("data"));
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The data directory " + file + " cannot be created: " + file + " is a file.");
    }

    /** A directory where the file should go fails for every user, root too, unlike missing permissions. */
    @Test
    void a_directory_that_cannot_be_written_is_named() throws Exception {
        Files.createDirectories(parent.resolve("probe/full"));
        assertThatThrownBy(() -> DataDirectory.open(parent))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The data directory " + parent + " cannot be written: ");
    }

    /** Holds a directory until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            try (DataDirectory _ = DataDirectory.open(Path.of(args[0]))) {
                System.out.println("held");
                Thread.sleep(60_000);
            }
        }
    }
}
