package io.caseledger.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityModeTest {
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    final MockEnvironment environment = new MockEnvironment();

    @Test
    void tokens_are_made_here_unless_an_external_server_is_named() {
        assertThat(IdentityMode.of(environment)).isEqualTo(IdentityMode.EMBEDDED);
        environment.setProperty(ISSUER, "https://id.example");
        assertThat(IdentityMode.of(environment)).isEqualTo(IdentityMode.EXTERNAL);
    }

    @Test
    void both_at_once_is_refused_in_words() {
        environment.setProperty(ISSUER, "https://id.example");
        environment.setProperty(IdentityMode.KEY, "embedded");
        assertThatThrownBy(() -> IdentityMode.of(environment)).hasMessageContaining("names an external one");
    }

    @Test
    void an_external_server_that_nobody_named_is_refused() {
        environment.setProperty(IdentityMode.KEY, "external");
        assertThatThrownBy(() -> IdentityMode.of(environment)).hasMessageContaining("none is named");
    }

    @Test
    void a_contradiction_keeps_the_application_from_starting() {
        new WebApplicationContextRunner()
                .withUserConfiguration(EmbeddedIdentity.class)
                .withPropertyValues(ISSUER + "=https://id.example", IdentityMode.KEY + "=embedded")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("names an external one"));
    }

    @Test
    void with_an_external_server_nothing_of_the_embedded_one_exists() {
        new WebApplicationContextRunner()
                .withUserConfiguration(EmbeddedIdentity.class)
                .withPropertyValues(ISSUER + "=https://id.example")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Identities.class));
    }
}
