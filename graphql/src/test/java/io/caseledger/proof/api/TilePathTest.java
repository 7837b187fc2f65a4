package io.caseledger.proof.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TilePathTest {
    /** The first is the example of C2SP tlog-tiles. */
    @Test
    void paths_are_read_as_C2SP_writes_them() {
        assertThat(TilePath.of("0/x001/x234/067")).contains(new TilePath(0, 1_234_067, 256));
        assertThat(TilePath.of("1/000")).contains(new TilePath(1, 0, 256));
        assertThat(TilePath.of("2/000.p/1")).contains(new TilePath(2, 0, 1));
        assertThat(TilePath.of("63/x001/000.p/255")).contains(new TilePath(63, 1_000, 255));
    }

    @Test
    void what_is_no_tile_is_none() {
        for (String path : List.of(
                "",
                "0",
                "0/",
                "0/1",
                "0/0001",
                "00/001",
                "64/001",
                "-1/001",
                "0/x000/001",
                "0/001/002",
                "0/001.p/0",
                "0/001.p/256",
                "0/001.p/01",
                "0/001.p/",
                "0/x001",
                "entries/000")) {
            assertThat(TilePath.of(path)).as(path).isEmpty();
        }
    }
}
