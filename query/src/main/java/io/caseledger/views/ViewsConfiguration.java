package io.caseledger.views;

import com.mongodb.client.MongoDatabase;
import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Omissions;
import io.caseledger.indicator.Tallies;
import io.caseledger.seal.Seals;
import io.caseledger.station.Stations;
import java.time.Clock;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What the views are kept in. The tokens of their processor live beside them, so that both are lost or kept together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewsProperties.class, RenewalProperties.class})
class ViewsConfiguration {
    @Bean
    Indicators indicators() {
        return Indicators.load();
    }

    @Bean
    Board board(Tallies tallies, Indicators indicators, Omissions omissions) {
        return new Board(tallies, new Figures(indicators), Clock.systemUTC(), omissions);
    }

    @Bean
    @ConditionalOnExpression("'${caseledger.views.uri:embedded}' != 'embedded'")
    Generations sharedGenerations(
            MongoDatabaseFactory factory,
            Clocks clocks,
            Seals seals,
            Serializer serializer,
            ObjectProvider<Projection<?, ?>> projections) {
        return new SharedGenerations(
                factory.getMongoDatabase().getName(),
                factory::getMongoDatabase,
                clocks,
                seals,
                serializer,
                () -> projections.stream().<Kind<?, ?>>map(Projection::kind).toList());
    }

    @Bean(destroyMethod = "close")
    Live live(Generations generations) {
        return new Live(generations);
    }

    @Bean
    ViewStore viewStore(Live live, ViewsProperties properties, Clocks clocks, Seals seals) {
        return new ViewStore(live, properties, clocks, seals);
    }

    @Bean
    Finder finder(Live live) {
        if (live.now() instanceof EmbeddedGeneration it) {
            it.prepareIndex();
        }
        return new LiveFinder(live);
    }

    @Bean
    BatchWriter batchWriter(ViewStore store, Indicators indicators, Clocks clocks, Finder finder, Stations stations) {
        return new BatchWriter(store, indicators, clocks, finder, stations);
    }

    @Bean
    TokenStore tokenStore(Live live) {
        return new LiveTokens(live);
    }

    /**
     * Where the tokens of one generation are kept and claimed. The embedded store belongs to one process, so the next one goes on at
     * once with what a killed one had claimed, and a claim need not be kept up; nodes that share a MongoDB wait until a claim is old.
     */
    static TokenStore tokensIn(MongoDatabase database, Serializer serializer, boolean embedded) {
        var template = DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .build()
                .withTrackingTokenCollection(ViewStore.TOKENS);
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance());
        return embedded ? new OwnTokens(tokens) : tokens.build();
    }

    private static final class OwnTokens extends MongoTokenStore {
        OwnTokens(Builder tokens) {
            super(tokens.nodeId("embedded"));
        }

        @Override
        public void extendClaim(String processor, int segment) {
            // asked for before each batch, which is a write each time
        }
    }
}
