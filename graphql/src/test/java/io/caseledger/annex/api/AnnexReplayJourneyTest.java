package io.caseledger.annex.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the same position the annex is the same, also after the views were built anew from the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnexReplayJourneyTest extends AnnexStory {
    private static final String[] FORMATS = {"JSON", "HTML", "XLSX"};

    @Autowired
    private EventProcessingConfiguration processing;

    private StreamingEventProcessor views() {
        return processing.eventProcessor("views", StreamingEventProcessor.class).orElseThrow();
    }

    @Test
    void views_that_were_built_anew_give_the_same_bytes_at_the_same_position() {
        awardResearch();
        recordCases(200);
        Map<String, String> before = draft(FORMATS);
        assertThat(draft(FORMATS)).isEqualTo(before);
        views().shutDown();
        views().resetTokens();
        views().start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (views().processingStatus().isEmpty() || views().isReplaying()) {
            assertThat(System.nanoTime()).as("still replaying").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(draft(FORMATS)).isEqualTo(before);
        recordCases(1);
        assertThat(draft(FORMATS)).doesNotContainEntry("reflects", before.get("reflects"));
    }
}
