package io.caseledger;

import io.caseledger.store.StoreProperties;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go once everything is up. */
@Component
class Ready {
    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Environment environment;
    private final StoreProperties stores;

    Ready(Environment environment, StoreProperties stores) {
        this.environment = environment;
        this.stores = stores;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        boolean page = environment.getProperty("caseledger.graphiql.enabled", boolean.class, true);
        LOG.info(
                "Ready: {}://{}:{}{} · data in {} · events: {}",
                isSecure() ? "https" : "http",
                host(),
                port,
                page ? "/graphiql" : environment.getProperty("spring.graphql.http.path", "/graphql"),
                stores.data().toAbsolutePath().normalize(),
                stores.events().store().name().toLowerCase(Locale.ROOT));
    }

    private boolean isSecure() {
        return Ssl.isEnabled(
                Binder.get(environment).bind("server.ssl", Ssl.class).orElse(null));
    }

    /** As a browser on this machine would name it. */
    private String host() {
        String address = environment.getProperty("server.address", "localhost");
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }
}
