package io.caseledger.seal;

import io.caseledger.store.DataDirectory;
import io.caseledger.store.StartRefused;
import io.caseledger.store.StoreProperties;
import io.caseledger.store.StoreProperties.Store;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what is personal in events, and in nothing else that is serialized. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {
    @Bean(destroyMethod = "close")
    Keyring keyring(StoreProperties store, DataDirectory data, SealProperties properties) {
        var database = store.events().store() == Store.POSTGRES
                ? new KeyDatabases.Postgresql(store.events().postgres())
                : new KeyDatabases.Sqlite(data.path("keys.db"));
        var file = properties.kek() == null ? data.path("kek.json") : properties.kek();
        String kms = properties.kms() == null || properties.kms().isBlank() ? null : properties.kms();
        try {
            return Keyrings.open(new KeyTable(database), new KeyEncryption.Place(file, kms), properties.rotate());
        } catch (KeysUnavailable e) {
            throw new StartRefused(
                    String.valueOf(e.getMessage()), "See caseledger.data and caseledger.events.postgres.*", e);
        }
    }

    @Bean
    Seals seals(Keyring keys) {
        return new Seals(keys);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(RevisionResolver revisions, Seals seals) {
        return serializer(revisions, seals);
    }

    static Serializer serializer(RevisionResolver revisions, Seals seals) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(SealingModule.of(seals)))
                .build();
    }
}
