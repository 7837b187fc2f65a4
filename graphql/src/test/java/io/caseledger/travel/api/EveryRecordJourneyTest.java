package io.caseledger.travel.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.certificate.view.CertificateNumberView;
import io.caseledger.find.Where;
import io.caseledger.training.api.TrainingStory;
import io.caseledger.travel.Past;
import io.caseledger.travel.Vantage;
import io.caseledger.views.Kind;
import io.caseledger.views.Order;
import io.caseledger.views.Projection;
import io.caseledger.views.Sight;
import io.caseledger.views.Slice;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Folds every record of every kind once more, whichever the journeys before this one left, from where looking back finds its events. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@org.junit.jupiter.api.Order(Integer.MAX_VALUE)
class EveryRecordJourneyTest extends TrainingStory {
    /** From where all that is recorded is seen and counts, and no record is taken as it is kept. */
    private static final Vantage END = new Vantage(Long.MAX_VALUE, Instant.parse("2999-01-01T00:00:00Z"), -1);

    private final SoftAssertions softly = new SoftAssertions();

    @Autowired
    private Views views;

    @Autowired
    private Past past;

    @Autowired
    private List<Projection<?, ?>> projections;

    @Test
    void each_is_today_what_its_events_come_to() {
        awardDirection10();
        planProgramme();
        String classId = openClass("every-" + projectId, "OFFLINE");
        give(classId, "s-1", "basics", "2023-03-20", 180);
        ask("{ trainingClasses(atPosition: " + position() + ") { totalCount } }");
        var folded = new TreeMap<String, Integer>();
        for (Projection<?, ?> it : projections) {
            if (!it.kind().equals(CertificateNumberView.KIND)) {
                folded.put(it.kind().name(), compare(it.kind()));
            }
        }
        softly.assertAll();
        assertThat(folded.get("projects")).isPositive();
        assertThat(folded.get("trainingSessions"))
                .as("records that are a part of a stream")
                .isPositive();
    }

    private <V extends Record> int compare(Kind<V, ?> kind) {
        var first = new Slice(1_000, null, false);
        var now = views.page(Sight.EVERYTHING, kind, Where.EVERYTHING, new Order("_id", false), first)
                .edges();
        for (var it : now) {
            String id = it.node().id();
            softly.assertThatCode(() -> assertThat(past.find(Sight.EVERYTHING, kind, id, END)
                                    .map(Stored::view)
                                    .map(EveryRecordJourneyTest::plain))
                            .hasValue(plain(it.node().view())))
                    .as("%s %s", kind.name(), id)
                    .doesNotThrowAnyException();
        }
        return now.size();
    }

    /** To the millisecond, as views keep it. */
    private static String plain(Record view) {
        return view.toString()
                .replaceAll("(:\\d\\d\\.\\d{3})\\d+Z", "$1Z")
                .replaceAll("(:\\d\\d)\\.000Z", "$1Z")
                .replaceAll("T(\\d\\d:\\d\\d)Z", "T$1:00Z");
    }
}
