package io.caseledger.views;

import com.mongodb.client.MongoDatabase;
import io.caseledger.deadline.Clocks;
import io.caseledger.indicator.Board;
import io.caseledger.indicator.Figures;
import io.caseledger.indicator.Indicators;
import io.caseledger.indicator.Omissions;
import io.caseledger.indicator.Tallies;
import io.caseledger.seal.Seals;
import io.caseledger.shared.ProjectFact;
import io.caseledger.station.Stations;
import java.time.Clock;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
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

/** One tracking processor for all views. Its tokens live beside them, so that both are lost or kept together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ViewsProperties.class, RenewalProperties.class})
class ViewsConfiguration {
    static final String PROCESSOR = "views";

    /** Threads are started only for lanes there are; an operator may split them while the system runs. */
    private static final int MOST_LANES = 16;

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
     * once with what a killed one had claimed; nodes that share a MongoDB wait until a claim is old.
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
        return (embedded ? tokens.nodeId("embedded") : tokens).build();
    }

    /** No event is skipped by itself: the segment stops, says why, and tries again until the fault is mended or the event set aside. */
    @Bean
    ConfigurerModule viewsProcessor(ViewsProperties properties, Folding folding, LaneFaults faults, LeftOut leftOut) {
        return configurer -> configurer
                .eventProcessing()
                .byDefaultAssignTo(PROCESSOR)
                .registerTrackingEventProcessor(
                        PROCESSOR, it -> new FoldedLog(it.eventStore(), leftOut), _ -> following(properties))
                .registerDefaultSequencingPolicy(_ -> event -> laneOf(event, faults, leftOut))
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((_, _) -> folding);
    }

    /**
     * A tracking processor: a thread for each lane takes all that waits, folds it and comes back for more, with nobody in
     * between who hands events on in small pieces.
     */
    private static TrackingEventProcessorConfiguration following(ViewsProperties properties) {
        return TrackingEventProcessorConfiguration.forParallelProcessing(MOST_LANES)
                .andInitialSegmentsCount(properties.segments())
                .andBatchSize(properties.batch());
    }

    /** The same, for who says why a lane stands still that meets what cannot be read. */
    private static Object laneOf(EventMessage<?> event, LaneFaults faults, LeftOut leftOut) {
        try {
            return faults.laneOf(event);
        } catch (FoldFailed e) {
            leftOut.lookElsewhere();
            throw e;
        }
    }

    /** Facts of one project are folded in one order. */
    static Object lane(EventMessage<?> event) {
        return event.getPayload() instanceof ProjectFact fact ? fact.projectId() : event.getIdentifier();
    }
}
