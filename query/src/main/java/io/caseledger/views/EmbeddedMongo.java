package io.caseledger.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import de.bwaldvogel.mongo.MongoBackend;
import io.caseledger.deadline.Clocks;
import io.caseledger.seal.Seals;
import io.caseledger.store.DataDirectory;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.serialization.Serializer;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The read models' store when no MongoDB is named: one that speaks MongoDB's protocol, in this process, on one file.
 * It may lose its last second when it is killed; views and tokens go back together then, and the log folds them again.
 *
 * <p>The driver asks it directly and not through a socket: nobody else on the machine can ask it, and no thread has to be
 * woken twice for each command.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caseledger.views.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedMongo {
    static final String DATABASE = "caseledger";
    private static final int CACHE_MEGABYTES = 8;

    /** A quarter of what it is by default: ids are random, and whoever adds a document reads and writes all of its page. */
    private static final int PAGE_BYTES = 4 << 10;

    /** Threads that ask may be interrupted, which closes the file under all others; this opens it again. */
    private static final FilePathRetryOnInterrupt SURVIVES_INTERRUPTS = new FilePathRetryOnInterrupt();

    static MVStore open(Path file) {
        FilePath.register(SURVIVES_INTERRUPTS);
        return new MVStore.Builder()
                .fileName(SURVIVES_INTERRUPTS.getScheme() + ":" + file)
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // else it writes from within a command once much has changed
                .pageSplitSize(PAGE_BYTES)
                .open();
    }

    /** Never resolved: it only names the database. */
    @Bean
    MongoConnectionDetails viewsConnection() {
        return () -> new ConnectionString("mongodb://in-process/" + DATABASE);
    }

    @Bean
    Generations generations(
            DataDirectory data,
            MongoClientSettings settings,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            Clocks clocks,
            Seals seals,
            Serializer serializer,
            ObjectProvider<Projection<?, ?>> projections,
            @Value("${caseledger.views.wait:5s}") Duration patience) {
        var builder = MongoClientSettings.builder(settings);
        customizers.orderedStream().forEach(it -> it.customize(builder));
        return new EmbeddedGenerations(
                data,
                builder.build(),
                clocks,
                seals,
                serializer,
                () -> projections.stream().<Kind<?, ?>>map(Projection::kind).toList(),
                patience);
    }

    /** Of the generation that is live at the start; it is closed with it. */
    @Bean(destroyMethod = "")
    MongoClient viewsClient(Live live) {
        return ((EmbeddedGeneration) live.now()).client();
    }

    /** The driver's own client; only what is a socket elsewhere is the store itself here. */
    static MongoClient client(MongoBackend backend, MongoClientSettings settings) {
        var information = MongoDriverInformation.builder().driverName("sync").build();
        var streams = new InProcessStreams(backend);
        return new MongoClientImpl(
                Clusters.createCluster(settings, information, streams), settings, information, streams);
    }

    private record InProcessStreams(MongoBackend backend, ChannelGroup connections) implements StreamFactoryFactory {
        InProcessStreams(MongoBackend backend) {
            this(backend, new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE));
        }

        @Override
        public StreamFactory create(SocketSettings socketSettings, SslSettings sslSettings) {
            return address -> new InProcessStream(address, backend, connections);
        }

        @Override
        public void close() {
            var _ = connections.close();
        }
    }
}
