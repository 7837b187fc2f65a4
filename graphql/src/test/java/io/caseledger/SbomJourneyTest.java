package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.caseledger.shared.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What the application is made of travels with it, and is told to administrators. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SbomJourneyTest extends Journey {

    @Test
    void an_administrator_reads_the_list_of_parts_and_nobody_else_does() throws Exception {
        assertThat(parts(Role.OFFICER).statusCode()).isEqualTo(403);
        assumeTrue(
                new ClassPathResource("META-INF/sbom/application.cdx.json").exists(),
                "built with mvn -o, in which CycloneDX makes no list");
        JsonNode list = JSON.readTree(parts(Role.ADMIN).body());
        assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
        List<String> names = new ArrayList<>();
        for (JsonNode component : list.path("components")) {
            assertThat(component.path("version").asString(""))
                    .as(component.toString())
                    .isNotEmpty();
            names.add(component.path("purl").asString().replaceFirst("@.*", ""));
        }
        assertThat(names)
                .contains(
                        "pkg:maven/org.axonframework/axon-messaging",
                        "pkg:maven/org.springframework/spring-core",
                        "pkg:maven/org.springframework.security/spring-security-web",
                        "pkg:maven/org.xerial/sqlite-jdbc",
                        "pkg:maven/io.caseledger/caseledger-command")
                .noneMatch(it -> it.contains("junit"));
    }

    private HttpResponse<String> parts(Role role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url().replace("/graphql", "/actuator/sbom/application")))
                .header("Authorization", "Bearer " + token(role));
        return http().send(request.build(), BodyHandlers.ofString());
    }
}
