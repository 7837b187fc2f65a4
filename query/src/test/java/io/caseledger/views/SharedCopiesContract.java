package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.caseledger.attendance.TraineeEvent;
import io.caseledger.attendance.TraineeEvent.TraineeRegistered;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.attendance.view.TraineeView;
import io.caseledger.deadline.Clocks;
import io.caseledger.find.Where;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.screening.Conclusion;
import io.caseledger.screening.Risk;
import io.caseledger.screening.RiskLevel;
import io.caseledger.screening.ScreeningEvent;
import io.caseledger.screening.ScreeningEvent.ClauseAssessed;
import io.caseledger.screening.view.RemediationView;
import io.caseledger.seal.TestSeals;
import io.caseledger.station.Station;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views in a MongoDB, which hold people in the clear so that it finds them, and lose them when they are erased. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SharedCopiesContract {
    private static final Instant AT = Instant.parse("2023-03-05T01:00:00Z");
    private static final List<String> HERS = List.of("t-1", "sc-1#FEE-2.owner");
    private static final String ERASED = "已删除 / erased";

    @TempDir
    Path data;

    private final String name = "copies" + System.nanoTime();
    private TestSeals ring;
    private ViewStore store;
    private SharedCopies copies;

    abstract MongoClient client();

    @BeforeEach
    void open() {
        ring = TestSeals.in(data);
        store = new ViewStore(0, client().getDatabase(name), false, Clocks.standard(), ring.seals());
        copies = new SharedCopies(
                () -> List.of(store),
                List.of(
                        new Projection<TraineeView, TraineeEvent>(TraineeView.KIND) {},
                        new Projection<RemediationView, ScreeningEvent>(RemediationView.KIND) {}));
        ring.keys().ensure(HERS);
        ring.keys().ensure(List.of("t-2"));
        trainee("t-1", "澹台绫");
        trainee("t-2", "诸葛琰");
        var risk = new Risk(5, 4, 20, RiskLevel.HIGH, "更换包装", "羊舌漪", LocalDate.of(2022, 10, 31));
        RemediationView owned = RemediationView.evolve(
                null, new ClauseAssessed("sc-1", "p-1", "FEE-2", Conclusion.RISK, "标注", List.of(), risk, AT));
        var _ = store.views(RemediationView.KIND).insertOne(new Stored<>(owned.id(), 3, Station.ALL, owned, List.of()));
    }

    private void trainee(String id, String called) {
        var identity = new TraineeIdentity(called, null, "13807700001", "边贸公司", null);
        var view = TraineeView.evolve(null, new TraineeRegistered(id, "p-10", identity, false, AT));
        var _ = store.views(TraineeView.KIND).insertOne(new Stored<>(id, 1, Station.ALL, view, List.of()));
    }

    @AfterEach
    void close() {
        client().getDatabase(name).drop();
        ring.keys().close();
    }

    /** All documents of both kinds as they are stored. */
    private String raw() {
        var all = new ArrayList<String>();
        for (String kind : List.of(TraineeView.KIND.name(), RemediationView.KIND.name())) {
            client().getDatabase(name).getCollection(kind).find().forEach(it -> all.add(it.toJson()));
        }
        assertThat(all).hasSize(3);
        return String.join("\n", all);
    }

    private TraineeView shown(String id) {
        return Objects.requireNonNull(store.shown(TraineeView.KIND)
                        .find(Filters.eq("_id", id))
                        .first())
                .view();
    }

    private long found(String text) {
        return new MongoFinder(store).count(TraineeView.KIND, new Where.Contains(text, List.of("view.identity.name")));
    }

    private static ErasureEntered erasure() {
        return new ErasureEntered("person-register", "ER-2026-00001", "e-1", "t-1", HERS, List.of());
    }

    @Test
    void people_stand_in_the_clear_and_are_found() {
        assertThat(raw()).contains("澹台绫", "诸葛琰", "羊舌漪").doesNotContain("sealed:");
        assertThat(shown("t-1").identity().name()).isEqualTo("澹台绫");
        assertThat(found("澹台")).isOne();
    }

    @Test
    void who_is_erased_is_shown_to_nobody_at_once_and_then_stands_nowhere() {
        ring.keys().destroy(HERS);
        assertThat(shown("t-1").identity().name()).isEqualTo(ERASED);
        assertThat(copies.remove(erasure())).isEqualTo(2);
        assertThat(raw()).doesNotContain("澹台", "绫", "羊舌").contains("诸葛琰", ERASED);
        assertThat(found("澹台")).isZero();
        assertThat(found("诸葛")).isOne();
        assertThat(copies.remove(erasure())).as("repeated, it does no harm").isEqualTo(2);
    }

    @Test
    void who_is_restricted_is_kept_and_not_found_until_it_is_lifted() {
        ring.keys().restrict(HERS);
        copies.refresh(HERS);
        assertThat(found("澹台")).isZero();
        assertThat(shown("t-1").identity().name()).isEqualTo("已限制 / restricted");
        assertThat(raw()).contains("澹台绫");
        ring.keys().lift(HERS);
        copies.refresh(HERS);
        assertThat(found("澹台")).isOne();
    }
}
