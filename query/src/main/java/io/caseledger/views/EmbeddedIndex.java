package io.caseledger.views;

import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import java.util.Collection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** The index beside the embedded store, which keeps no secondary indexes of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caseledger.views.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedIndex {

    /**
     * Search terms are in the clear: they go when somebody is erased or restricted, out of every index that is open. One that is
     * not open is never opened again.
     */
    @Bean
    PersonalCopies searchTerms(Live live) {
        return new PersonalCopies() {
            @Override
            public String kind() {
                return "SEARCH_INDEX";
            }

            @Override
            public int remove(ErasureEntered erasure) {
                return renew(live, erasure.subjects());
            }

            @Override
            public void refresh(Collection<String> subjects) {
                var _ = renew(live, subjects);
            }
        };
    }

    /** Those of the live one are counted. */
    private static int renew(Live live, Collection<String> subjects) {
        int count = 0;
        for (Generation each : live.all()) {
            IndexFeed feed = ((EmbeddedGeneration) each).feed();
            if (feed != null) {
                int renewed = feed.renew(subjects);
                count = each == live.now() ? renewed : count;
            }
        }
        return count;
    }

    /** Once the processor runs: it tells how far the views are. */
    @Bean
    static Starter indexStarter(Live live, ViewPosition position) {
        return new Starter(live, position);
    }

    record Starter(Live live, ViewPosition position) {
        @EventListener(ContextRefreshedEvent.class)
        void start() {
            live.now().follow(position::reached);
            ((EmbeddedGeneration) live.now()).start();
        }
    }
}
