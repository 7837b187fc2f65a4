package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.caseledger.attendance.TraineeEvent.TraineeCorrected;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.view.TraineeView;
import io.caseledger.dispute.DisputeType;
import io.caseledger.history.HistoricalCaseEvent.HistoricalCaseRecorded;
import io.caseledger.history.HistoricalChannel;
import io.caseledger.history.HistoricalFacts;
import io.caseledger.history.HistoricalOutcome;
import io.caseledger.history.HistoricalParty;
import io.caseledger.history.view.HistoricalCaseView;
import io.caseledger.seal.TestSeals;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.station.Station;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedViewsTest {
    private static final Instant AT = Instant.parse("2023-03-05T01:00:00Z");
    private static final TraineeIdentity NGUYEN =
            new TraineeIdentity("阮文𠮷", "11010519491231002X", "138 0770 0001", "边贸公司", null);
    private static final TraineeView VIEW =
            TraineeView.evolve(null, new TraineeRegistered("t-1", "p-10", NGUYEN, false, AT));

    private static final HistoricalFacts FACTS = new HistoricalFacts(
            "法院",
            "1",
            null,
            IpRight.Kind.TRADE_MARK,
            DisputeType.INFRINGEMENT,
            HistoricalChannel.LITIGATION,
            "法院",
            County.GANGKOU,
            "海产品",
            null,
            false,
            HistoricalOutcome.JUDGED,
            null,
            LocalDate.of(2021, 3, 1),
            LocalDate.of(2021, 5, 20),
            List.of(new HistoricalParty("P1", "某公司", "91350100M000100Y43")),
            List.of(new HistoricalParty("R1", "阮文𠮷", null)),
            "12345678");

    @TempDir
    Path data;

    private final MemoryMongo mongo = new MemoryMongo();
    private TestSeals ring;
    private ViewStore store;

    @BeforeEach
    void open() {
        reopen();
        ring.keys().ensure(List.of("t-1"));
        var _ = store.views(TraineeView.KIND).insertOne(new Stored<>("t-1", 1, Station.ALL, VIEW, List.of()));
    }

    @AfterEach
    void close() {
        ring.keys().close();
        mongo.close();
    }

    private void reopen() {
        if (ring != null) {
            ring.keys().close();
        }
        ring = TestSeals.in(data);
        store = mongo.store("sealed", ring.seals());
    }

    private TraineeView kept() {
        return Objects.requireNonNull(store.views(TraineeView.KIND)
                        .find(Filters.eq("_id", "t-1"))
                        .first())
                .view();
    }

    private TraineeView shown() {
        return Objects.requireNonNull(store.shown(TraineeView.KIND)
                        .find(Filters.eq("_id", "t-1"))
                        .first())
                .view();
    }

    private String raw() {
        return raw(TraineeView.KIND);
    }

    private String raw(Kind<?, ?> kind) {
        return String.valueOf(
                mongo.database("sealed").getCollection(kind.name()).find().first());
    }

    @Test
    void a_view_is_kept_sealed_and_shown_as_it_is() {
        assertThat(raw()).contains("sealed:1:", ":t-1").doesNotContain("阮文", "11010519491231002X", "0770", "边贸");
        assertThat(kept()).isEqualTo(VIEW);
        assertThat(shown()).isEqualTo(VIEW);
        assertThat(shown().lookup().phone()).isEqualTo("13807700001");
    }

    @Test
    void who_is_restricted_is_folded_on_and_not_shown() {
        ring.keys().restrict(List.of("t-1"));
        assertThat(shown().identity()).isEqualTo(new TraineeIdentity("已限制 / restricted", null, null, null, null));
        assertThat(shown().lookup().phone()).isNull();
        assertThat(kept()).isEqualTo(VIEW);
    }

    @Test
    void who_is_erased_is_a_mark_whatever_is_still_folded() {
        ring.keys().destroy(List.of("t-1"));
        assertThat(kept().identity()).isEqualTo(new TraineeIdentity("已删除 / erased", null, null, null, null));
        var late = new TraineeCorrected("t-1", "p-10", NGUYEN, "更正", AT);
        var same = Filters.eq("_id", "t-1");
        var _ = store.views(TraineeView.KIND)
                .replaceOne(same, new Stored<>("t-1", 2, Station.ALL, TraineeView.evolve(kept(), late), List.of()));
        assertThat(raw()).doesNotContain("阮文", "0770");
        assertThat(shown().identity().name()).isEqualTo("已删除 / erased");
    }

    @Test
    void what_is_folded_while_the_key_encryption_key_is_away_is_not_lost() throws Exception {
        Files.move(data.resolve("kek.json"), data.resolve("kek.away"));
        reopen();
        assertThat(shown().identity().name()).isEqualTo("暂不可读 / unreadable");
        var same = Filters.eq("_id", "t-1");
        var _ = store.views(TraineeView.KIND).replaceOne(same, new Stored<>("t-1", 2, Station.ALL, kept(), List.of()));
        Files.move(data.resolve("kek.away"), data.resolve("kek.json"));
        reopen();
        assertThat(shown()).isEqualTo(VIEW);
    }

    /** It is made again with the view, out of the names that are read. */
    @Test
    void what_is_derived_from_names_is_not_kept_and_goes_with_them() {
        ring.keys().ensure(List.of("h-1#R1"));
        var recorded = new HistoricalCaseRecorded("h-1", "p-9", FACTS, null, null, "officer-1", AT);
        HistoricalCaseView view = HistoricalCaseView.evolve(null, recorded);
        var kept = store.views(HistoricalCaseView.KIND);
        var _ = kept.insertOne(new Stored<>("h-1", 1, Station.ALL, view, List.of()));
        String derived = Objects.requireNonNull(view.matterKey()).digest();
        assertThat(raw(HistoricalCaseView.KIND)).contains("sealed:2:", "某公司").doesNotContain(derived);
        assertThat(Objects.requireNonNull(kept.find().first()).view()).isEqualTo(view);
        ring.keys().restrict(List.of("h-1#R1"));
        assertThat(store.shownNow(view).matterKey()).isNull();
        ring.keys().destroy(List.of("h-1#R1"));
        assertThat(Objects.requireNonNull(kept.find().first()).view().matterKey())
                .isNull();
    }

    @Test
    void records_of_a_person_are_found_to_be_written_anew() {
        assertThat(store.ofPersons(TraineeView.KIND, List.of("t-1", "c-1"))).hasSize(1);
        assertThat(store.ofPersons(TraineeView.KIND, List.of("t-2"))).isEmpty();
        assertThat(store.ofPersons(Things.KIND, List.of("t-1"))).isEmpty();
    }
}
