package io.caseledger.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.caseledger.api.Feature;
import io.caseledger.attendance.TraineeIdentity;
import io.caseledger.certificate.CertificatePerson;
import io.caseledger.collaboration.Agency;
import io.caseledger.dispute.Party;
import io.caseledger.history.HistoricalParty;
import io.caseledger.institution.PractitionerIdentity;
import io.caseledger.referral.Officer;
import io.caseledger.shared.Person;
import io.caseledger.shared.Role;
import io.caseledger.store.DataDirectory;
import io.caseledger.training.api.TrainingStory;
import io.caseledger.workstation.AssistanceApplicant;
import io.caseledger.workstation.StaffMember;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** An officer looks somebody up, and an auditor sees that she did. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessJourneyTest extends TrainingStory {
    /** All that the features know of people stands in records of these types. */
    private static final Set<Class<?>> PEOPLE = Set.of(
            TraineeIdentity.class,
            CertificatePerson.class,
            Party.class,
            HistoricalParty.class,
            PractitionerIdentity.class,
            StaffMember.class,
            AssistanceApplicant.class,
            Officer.class,
            Agency.Contact.class);

    @Autowired
    private DataDirectory data;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private List<Feature<?>> features;

    private JsonNode asAuditor(String document) {
        JsonNode answer = send(request(document, Map.of(), Role.AUDITOR));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private JsonNode accesses(String recordId) {
        return asAuditor("""
                        { accesses(filter: {recordId: "%s"}) { totalCount pageInfo { hasNextPage } nodes {
                          number subject roles workstation address purpose operation asked fields recordCount
                          records { type id } previous digest } } }""".formatted(recordId)).path("accesses");
    }

    private String trainee(String name) {
        awardDirection10();
        return accepted("registerTrainee", """
                        projectId: "%s", identity: {name: "%s"}, occurredAt: "2023-02-20T09:00:00+08:00"\
                        """.formatted(projectId, name), "")
                .path("id")
                .asString();
    }

    @Test
    void an_officer_looks_somebody_up_and_an_auditor_sees_it() {
        String id = trainee("覃丽");
        assertThat(accesses(id).path("totalCount").asInt()).isZero();

        String document = "{ trainee(id: \"%s\", atPosition: %d) { state %s } }";
        ask(document.formatted(id, position(), ""));
        assertThat(accesses(id).path("totalCount").asInt()).isZero();

        send(request(document.formatted(id, position(), "identity { name }"), Map.of(), Role.OFFICER)
                .header("X-Purpose", "%E5%B9%B4%E5%BA%A6%E6%A0%B8%E6%9F%A5"));
        JsonNode found = accesses(id).at("/nodes/0");
        assertThat(found.path("subject").asString()).isEqualTo("journey");
        assertThat(found.path("roles").toString()).isEqualTo("[\"OFFICER\"]");
        assertThat(found.path("workstation").asString()).isEqualTo("fcg-01");
        assertThat(found.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(found.path("purpose").asString()).isEqualTo("年度核查");
        assertThat(found.path("asked").toString()).isEqualTo("[\"trainee\"]");
        assertThat(found.path("fields").toString()).isEqualTo("[\"Trainee.identity.name\"]");
        assertThat(found.at("/records/0/type").asString()).isEqualTo("Trainee");
        assertThat(found.toString()).doesNotContain("覃丽");
    }

    @Test
    void all_that_an_auditor_reads_is_on_record_also_the_record_itself() {
        long first = asAuditor("{ accessRecordCheck { last } }")
                .at("/accessRecordCheck/last")
                .asLong();
        asAuditor("{ position }");
        asAuditor("{ accesses(first: 1) { nodes { number } } }");
        JsonNode latest = asAuditor("{ accesses(first: 3) { edges { cursor node { number asked roles } } } }")
                .at("/accesses/edges");
        assertThat(latest.at("/0/node/number").asLong()).isGreaterThanOrEqualTo(first + 2);
        JsonNode after =
                asAuditor("{ accesses(first: 2, after: \"%s\") { nodes { number } pageInfo { hasPreviousPage } } }"
                        .formatted(latest.at("/0/cursor").asString()));
        assertThat(after.at("/accesses/nodes/0/number").asLong())
                .isEqualTo(latest.at("/0/node/number").asLong() - 1);
        assertThat(after.at("/accesses/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        JsonNode before = asAuditor("{ accesses(last: 1, before: \"%s\") { nodes { number } } }"
                .formatted(latest.at("/1/cursor").asString()));
        assertThat(before.at("/accesses/nodes/0/number").asLong())
                .isEqualTo(latest.at("/0/node/number").asLong());

        JsonNode check = asAuditor("{ accessRecordCheck { whole fault first last count digest } }")
                .path("accessRecordCheck");
        assertThat(check.path("whole").asBoolean()).isTrue();
        assertThat(check.path("digest").asString()).hasSize(64);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        for (String cursor : List.of("x", "bm9uZQ", "")) {
            JsonNode answer = send(request(
                    "{ accesses(after: \"%s\") { nodes { number } } }".formatted(cursor), Map.of(), Role.AUDITOR));
            assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("CURSOR_INVALID");
        }
    }

    @Test
    void a_file_that_is_given_out_is_on_record() throws IOException, InterruptedException {
        byte[] file = ("名单 " + UUID.randomUUID()).getBytes("UTF-8");
        var taken = http().send(
                        door("/files?name=a.txt")
                                .POST(BodyPublishers.ofByteArray(file))
                                .build(),
                        BodyHandlers.ofString());
        String digest = JSON.readTree(taken.body()).path("digest").asString();
        assertThat(accesses(digest).path("totalCount").asInt()).isZero();
        assertThat(http().send(door("/files/" + digest).build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        JsonNode found = accesses(digest).at("/nodes/0");
        assertThat(found.path("operation").asString()).isEqualTo("DOWNLOAD");
        assertThat(found.at("/records/0/type").asString()).isEqualTo("File");
    }

    @Test
    void while_nothing_can_be_recorded_the_answer_is_503_and_not_the_fault_of_the_client() throws Exception {
        alter("ALTER TABLE accesses RENAME TO gone");
        try {
            var asked = request("{ position }", Map.of(), Role.AUDITOR)
                    .header("Accept", "application/graphql-response+json");
            assertThat(http().send(asked.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(503);
        } finally {
            alter("ALTER TABLE gone RENAME TO accesses");
        }
    }

    private void alter(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.path("access.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpRequest.Builder door(String path) {
        return HttpRequest.newBuilder(URI.create(url().replace("/graphql", path)))
                .header("Content-Type", "text/plain")
                .header("Authorization", "Bearer " + token(Role.OFFICER));
    }

    @Test
    void every_field_that_tells_who_somebody_is_is_called_personal() {
        GraphQLSchema schema = source.schema();
        var walk = new Walk();
        for (Feature<?> feature : features) {
            var payload = schema.getObjectType(feature.payloadType());
            walk.into(
                    typeOf(payload.getFieldDefinition(feature.word())),
                    feature.kind().view());
        }
        assertThat(walk.silent).isEmpty();
        assertThat(walk.met).as("types that are met at all").containsAll(PEOPLE);
    }

    private static GraphQLObjectType typeOf(GraphQLFieldDefinition field) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    /** Follows a view and the type that shows it, component by field. */
    private static final class Walk {
        final List<String> silent = new ArrayList<>();
        final Set<Class<?>> met = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        void into(GraphQLObjectType type, Class<?> shown) {
            if (!shown.isRecord() || !seen.add(type.getName() + "/" + shown.getName())) {
                return;
            }
            for (RecordComponent component : shown.getRecordComponents()) {
                GraphQLFieldDefinition field = type.getFieldDefinition(component.getName());
                if (field != null) {
                    through(type, field, component);
                }
            }
        }

        private void through(GraphQLObjectType type, GraphQLFieldDefinition field, RecordComponent shown) {
            Class<?> component = raw(shown.getGenericType());
            if (shown.isAnnotationPresent(Person.class) || PEOPLE.contains(component)) {
                met.add(component);
                if (!field.hasAppliedDirective(PersonalFields.PERSONAL)) {
                    silent.add(type.getName() + "." + field.getName());
                }
            } else if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType below) {
                into(below, component);
            }
        }

        private static Class<?> raw(Type type) {
            return switch (type) {
                case Class<?> plain -> plain;
                case ParameterizedType list -> raw(list.getActualTypeArguments()[0]);
                default -> Object.class;
            };
        }
    }
}
