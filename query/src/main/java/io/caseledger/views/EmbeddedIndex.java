package io.caseledger.views;

import io.caseledger.deadline.Clocks;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import io.caseledger.store.DataDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/** The index beside the embedded store, which keeps no secondary indexes of its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caseledger.views.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedIndex {

    @Bean(destroyMethod = "close")
    IndexFeed indexFeed(
            ViewStore store,
            MVStore viewsFile,
            DataDirectory data,
            Clocks clocks,
            ObjectProvider<Projection<?, ?>> projections,
            ObjectProvider<ViewPosition> position,
            @Value("${caseledger.views.wait:5s}") Duration patience) {
        List<Kind<?, ?>> kinds = new ArrayList<>();
        projections.forEach(it -> kinds.add(it.kind()));
        var disk = data.path(".").toFile();
        return new IndexFeed(
                store,
                new ViewsFile(viewsFile, EmbeddedMongo.DATABASE),
                kinds,
                new IndexFiles(data.path("index"), store.indexes(), kinds, clocks.fingerprint()),
                () -> position.getObject().reached(),
                disk::getUsableSpace,
                patience);
    }

    @Bean
    Finder indexFinder(ViewStore store, IndexFeed feed) {
        return new IndexFinder(store, feed);
    }

    /** Search terms are in the clear: they go when somebody is erased or restricted. */
    @Bean
    PersonalCopies searchTerms(IndexFeed feed) {
        return new PersonalCopies() {
            @Override
            public String kind() {
                return "SEARCH_INDEX";
            }

            @Override
            public int remove(ErasureEntered erasure) {
                return feed.renew(erasure.subjects());
            }

            @Override
            public void refresh(Collection<String> subjects) {
                var _ = feed.renew(subjects);
            }
        };
    }

    /** Once the processor runs: it tells how far the views are. */
    @Bean
    static Starter indexStarter(IndexFeed feed) {
        return new Starter(feed);
    }

    record Starter(IndexFeed feed) {
        @EventListener(ContextRefreshedEvent.class)
        void start() {
            feed.start();
        }
    }
}
