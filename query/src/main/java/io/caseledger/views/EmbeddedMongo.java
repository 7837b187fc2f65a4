package io.caseledger.views;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import io.caseledger.store.DataDirectory;
import java.net.InetSocketAddress;
import org.h2.mvstore.MVStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The read models' store when no MongoDB is named: one that speaks MongoDB's protocol, in this process, on one file.
 * It may lose its last second when it is killed; views and tokens go back together then, and the log folds them again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "caseledger.views.uri", matchIfMissing = true, havingValue = "embedded")
class EmbeddedMongo {
    static final String DATABASE = "caseledger";
    private static final int CACHE_MEGABYTES = 48;

    @Bean(destroyMethod = "close")
    MVStore viewsFile(DataDirectory data) {
        return new MVStore.Builder()
                .fileName(data.path("views.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .open();
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer viewsServer(MVStore file, DataDirectory data) {
        var disk = data.path("views.mv").toFile();
        var server = new MongoServer(new ViewsBackend(file, disk::getUsableSpace));
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean
    MongoConnectionDetails viewsConnection(MongoServer server) {
        InetSocketAddress address = server.getLocalAddress();
        return () -> new ConnectionString("mongodb://127.0.0.1:" + address.getPort() + "/" + DATABASE);
    }
}
