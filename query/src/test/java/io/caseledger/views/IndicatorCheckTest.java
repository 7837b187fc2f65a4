package io.caseledger.views;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.indicator.Indicators;
import io.caseledger.views.Lessons.Lesson;
import io.caseledger.views.Lessons.LessonTold;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorCheckTest {
    private static final class LessonProjection extends Projection<Lesson, LessonTold> {
        LessonProjection() {
            super(Lessons.KIND);
        }
    }

    private static void check(String definitions, Projection<?, ?>... projections) {
        var _ = new IndicatorCheck(Indicators.of(definitions), List.of(projections));
    }

    @Test
    void what_a_feature_shows_may_be_counted() {
        assertThatCode(() -> check(Lessons.DEFINITIONS, new LessonProjection())).doesNotThrowAnyException();
    }

    @Test
    void what_no_feature_shows_is_refused_by_its_name() {
        assertThatThrownBy(() -> check(Lessons.DEFINITIONS))
                .hasMessageContaining("counts lessons, which no feature shows");
    }

    @Test
    void what_a_view_lacks_is_refused_by_its_name() {
        assertThatThrownBy(() -> check(Lessons.DEFINITIONS.replace("minutes", "seconds"), new LessonProjection()))
                .hasMessageContaining("needs seconds of type int");
    }
}
