package io.caseledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteChainTest extends ChainContract {
    @TempDir
    Path directory;

    private int morePages;

    @Override
    Dialect dialect() {
        return new SqliteDialect(directory.resolve("access.db"), ChainTables.LAYOUT) {
            @Override
            List<String> pragmas() {
                List<String> pragmas = new ArrayList<>(super.pragmas());
                if (morePages > 0) pragmas.add("PRAGMA max_page_count=" + morePages);
                return pragmas;
            }
        };
    }

    @Override
    Dialect again() {
        return dialect();
    }

    @Override
    Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("access.db"));
    }

    @Test
    void a_full_disk_refuses_the_record_and_leaves_the_chain_whole() {
        append(1);
        log.close();
        morePages = 30;
        log = ChainedLog.open(dialect());
        String large = "x".repeat(40_000);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) log.append(DAY, "officer", large, Set.of());
                })
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, it -> assertThat(it.full()).isTrue())
                .hasMessage("The disk that holds the access record is full: nothing was stored.");
        assertThat(log.check().fault()).isNull();
    }
}
