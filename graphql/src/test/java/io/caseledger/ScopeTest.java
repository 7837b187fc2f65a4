package io.caseledger;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.caseledger.api.Feature;
import io.caseledger.gate.Targets;
import io.caseledger.security.Callers;
import io.caseledger.shared.Allowed;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Catalogue;
import io.caseledger.shared.Creation;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.shared.Role;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Walks every id that the running application takes, in each mutation and each query, and guesses one of another workstation: the
 * answer must be the one for an id that nobody has. What is new is walked as well, or fails.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeTest extends Journey {
    private static final String OF_A = token("officer-a", "fcg-01", Role.OFFICER);
    private static final String OF_B = token("officer-b", "fcg-02", Role.OFFICER);
    private static final String NOBODYS = "nobody-s";

    @Autowired
    private GraphQlSource source;

    @Autowired
    private List<Feature<?>> features;

    private String foreign = "";
    private String own = "";
    private long at;

    private void file() {
        award();
        foreign = filed(OF_A);
        own = filed(OF_B);
    }

    private String filed(String token) {
        String id = "c-" + UUID.randomUUID();
        String document = "mutation { it: fileComplaint(input: {%s}) { id position userErrors { code } } }";
        JsonNode it = send(request(document.formatted(complaint(id, id)), Map.of(), token))
                .at("/data/it");
        assertThat(it.path("id").asString()).as(it.toString()).isEqualTo(id);
        at = it.path("position").asLong();
        return id;
    }

    private Stream<Class<?>> commands() {
        return features.stream().flatMap(it -> Catalogue.recordsOf(it.commands()));
    }

    /** A command's id, by the names on the way to it. */
    private record Id(Class<?> command, List<String> path, boolean inPart) {
        String field() {
            return "input." + String.join(".", path);
        }
    }

    private List<Id> ids(Class<?> command) {
        var ids = new ArrayList<Id>();
        collect(command, command, List.of(), ids);
        return ids;
    }

    private static void collect(Class<?> command, Class<?> type, List<String> path, List<Id> ids) {
        for (RecordComponent it : type.getRecordComponents()) {
            var here = new ArrayList<>(path);
            here.add(it.getName());
            Class<?> held = held(it.getGenericType());
            boolean target = path.isEmpty() && it.getName().equals(Targets.componentOf(command));
            RecordId id = it.getAnnotation(RecordId.class);
            if (id != null || target && !Creation.class.isAssignableFrom(command)) {
                ids.add(new Id(command, here, id != null && id.inPart()));
            } else if (held.isRecord()) {
                collect(command, held, here, ids);
            }
        }
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType items
                ? held(items.getActualTypeArguments()[0])
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    @Test
    void a_mutation_answers_an_id_of_another_workstation_like_one_that_nobody_has() {
        file();
        var walked = new TreeSet<String>();
        SoftAssertions.assertSoftly(softly -> commands()
                .filter(ScopeTest::isForOfficers)
                .flatMap(it -> ids(it).stream())
                .filter(it -> !it.inPart())
                .forEach(it -> {
                    JsonNode guessed = mutated(it, foreign);
                    JsonNode unknown = mutated(it, NOBODYS);
                    String what = it.command().getSimpleName() + "." + it.field() + " " + guessed;
                    softly.assertThat(guessed.toString().replace(foreign, "ID"))
                            .as(what)
                            .isEqualTo(unknown.toString().replace(NOBODYS, "ID"));
                    softly.assertThat(
                                    guessed.at("/userErrors/0/field").asString().replaceAll("\\[\\d+]", ""))
                            .as(what)
                            .isEqualTo(it.field());
                    softly.assertThat(guessed.at("/userErrors/0/code").asString())
                            .as(what)
                            .endsWith("NOT_FOUND");
                    walked.add(it.command().getSimpleName() + "." + it.field());
                }));
        assertThat(walked).hasSizeGreaterThan(200);
    }

    /** Whoever administers is not bound. */
    private static boolean isForOfficers(Class<?> command) {
        return List.of(command.getAnnotation(Allowed.class).value()).contains(Role.OFFICER);
    }

    private JsonNode mutated(Id id, String value) {
        String mutation = name(id.command());
        GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(source.schema()
                .getObjectType("Mutation")
                .getField(mutation)
                .getArgument("input")
                .getType());
        String document = "mutation($input: %s!) { it: %s(input: $input) { id userErrors { code field args } } }"
                .formatted(input.getName(), mutation);
        JsonNode answer = send(request(document, Map.of("input", value(input, id.path(), value)), OF_B));
        assertThat(answer.path("errors").isMissingNode())
                .as(mutation + " " + answer)
                .isTrue();
        return answer.at("/data/it");
    }

    private static String name(Class<?> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The least that an input needs, with a value at the end of a path; all other ids are of a record of one's own. */
    private Map<String, Object> value(GraphQLInputObjectType type, List<String> path, String value) {
        var input = new LinkedHashMap<String, Object>();
        for (GraphQLInputObjectField it : type.getFields()) {
            boolean onPath = !path.isEmpty() && path.getFirst().equals(it.getName());
            boolean needed = GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue();
            if (onPath || needed) {
                List<String> rest = onPath ? path.subList(1, path.size()) : List.of();
                input.put(it.getName(), value(it.getName(), it.getType(), onPath && rest.isEmpty(), rest, value));
            }
        }
        return input;
    }

    private Object value(String name, GraphQLType type, boolean end, List<String> rest, String value) {
        return switch (type) {
            case GraphQLNonNull it -> value(name, it.getWrappedType(), end, rest, value);
            case GraphQLList it -> List.of(value(name, it.getWrappedType(), end, rest, value));
            case GraphQLEnumType it -> it.getValues().getFirst().getName();
            case GraphQLInputObjectType it -> value(it, rest, value);
            case GraphQLScalarType it -> end ? value : scalar(name, it.getName());
            default -> throw new IllegalArgumentException(type + " is no input");
        };
    }

    private Object scalar(String name, String type) {
        return switch (type) {
            case "ID" -> own;
            case "String" -> text(name);
            case "Int", "Long", "Position", "Decimal", "Float" -> 1;
            case "Boolean" -> true;
            case "Date", "DayOrInstant" -> "2022-08-01";
            case "DateTime" -> "2022-08-01T00:00:00Z";
            case "Url" -> "https://example.com/";
            default -> throw new IllegalArgumentException("A value for the scalar " + type + " is not known here");
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "sha256", "digest", "fileDigest" -> "0a".repeat(32);
            case "uscc" -> "91350100M000100Y43";
            case "url" -> "https://example.com/";
            case "fileName" -> "a.txt";
            case "mediaType" -> "video/mp4";
            default -> "x";
        };
    }

    /** What names no record says so beside itself, with a reason. */
    @Test
    void an_id_that_is_not_looked_up_says_why() {
        var reasons = new ArrayList<String>();
        commands().forEach(it -> collectReasons(it, reasons));
        assertThat(reasons).isNotEmpty().allMatch(it -> it.length() > 10);
    }

    private static void collectReasons(Class<?> type, List<String> reasons) {
        for (RecordComponent it : type.getRecordComponents()) {
            NotLookedUp says = it.getAnnotation(NotLookedUp.class);
            if (says != null) {
                reasons.add(says.value());
            } else if (held(it.getGenericType()).isRecord()) {
                collectReasons(held(it.getGenericType()), reasons);
            }
        }
    }

    @Test
    void a_query_answers_an_id_of_another_workstation_like_one_that_nobody_has() {
        file();
        Set<String> guesses = new LinkedHashSet<>(samples());
        guesses.add(foreign);
        var walked = new TreeMap<String, Integer>();
        for (GraphQLFieldDefinition field :
                source.schema().getObjectType("Query").getFields()) {
            for (String path : idArguments(field)) {
                JsonNode unknown = asked(field, path, NOBODYS);
                for (String guess : guesses) {
                    assertThat(asked(field, path, guess).toString().replace(guess, "ID"))
                            .as(field.getName() + " " + path)
                            .isEqualTo(unknown.toString().replace(NOBODYS, "ID"));
                }
                walked.merge(field.getName(), 1, Integer::sum);
            }
        }
        assertThat(walked).hasSizeGreaterThan(60);
    }

    /** The ids of records that A has of other kinds. */
    private List<String> samples() {
        var samples = new ArrayList<String>();
        String project = "d1-" + UUID.randomUUID();
        accepted("awardProject", """
            projectId: "%s", direction: DIRECTION_1, title: "企业知识产权维权能力提升试点",
            undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2022-01-01", endsOn: "2023-01-01"\
            """.formatted(project), "");
        for (String begin : List.of("planWorkstation", "fileAssistanceRequest", "proposeMechanism", "beginScreening")) {
            sample(begin, project).ifPresent(samples::add);
        }
        String training = "d10-" + UUID.randomUUID();
        accepted("awardProject", """
            projectId: "%s", direction: DIRECTION_10, title: "知识产权保护培训",
            undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2022-01-01", endsOn: "2023-01-01"\
            """.formatted(training), "");
        for (String begin : List.of("planTrainingProgramme", "registerTrainee")) {
            sample(begin, training).ifPresent(samples::add);
        }
        assertThat(samples).as("kinds of records to guess").hasSizeGreaterThanOrEqualTo(4);
        return samples;
    }

    private Optional<String> sample(String mutation, String project) {
        GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(source.schema()
                .getObjectType("Mutation")
                .getField(mutation)
                .getArgument("input")
                .getType());
        String document = "mutation($input: %s!) { it: %s(input: $input) { id position userErrors { code field } } }"
                .formatted(input.getName(), mutation);
        var values = value(input, List.of("projectId"), project);
        if (values.containsKey("number")) {
            values.put("number", "n-" + UUID.randomUUID());
        }
        JsonNode it = send(request(document, Map.of("input", values), OF_A)).at("/data/it");
        at = Math.max(at, it.path("position").asLong(-1));
        return it.path("id").isString() ? Optional.of(it.path("id").asString()) : Optional.empty();
    }

    private static List<String> idArguments(GraphQLFieldDefinition field) {
        var paths = new ArrayList<String>();
        for (GraphQLArgument it : field.getArguments()) {
            switch (GraphQLTypeUtil.unwrapAll(it.getType())) {
                case GraphQLScalarType scalar when scalar.getName().equals("ID") -> paths.add(it.getName());
                case GraphQLInputObjectType input ->
                    input.getFields().stream()
                            .filter(part -> GraphQLTypeUtil.unwrapAll(part.getType())
                                    .getName()
                                    .equals("ID"))
                            .forEach(part -> paths.add(it.getName() + "." + part.getName()));
                default -> {}
            }
        }
        return paths;
    }

    private record Question(String document, Map<String, Object> variables) {}

    private JsonNode asked(GraphQLFieldDefinition field, String path, String id) {
        Question question = question("query", field, path, id);
        JsonNode answer = send(request(question.document(), question.variables(), OF_B));
        assertThat(answer.at("/errors/0/extensions/code").asString(""))
                .as(field.getName() + " " + answer)
                .isNotIn("INVALID_DOCUMENT", "INVALID_VALUE", "INTERNAL_FAULT", "LIMIT_EXCEEDED", "UNAUTHENTICATED");
        return answer;
    }

    private Question question(String operation, GraphQLFieldDefinition field, String path, String id) {
        List<String> steps = List.of(path.split("\\."));
        var variables = new LinkedHashMap<String, Object>();
        var declared = new ArrayList<String>();
        var passed = new ArrayList<String>();
        for (GraphQLArgument it : field.getArguments()) {
            boolean onPath = it.getName().equals(steps.getFirst());
            boolean needed = GraphQLTypeUtil.isNonNull(it.getType()) && !it.hasSetDefaultValue();
            if (onPath || needed || it.getName().equals("atPosition")) {
                GraphQLInputType type = it.getType();
                declared.add("$" + it.getName() + ": " + GraphQLTypeUtil.simplePrint(type));
                passed.add(it.getName() + ": $" + it.getName());
                List<String> rest = onPath ? steps.subList(1, steps.size()) : List.of();
                variables.put(
                        it.getName(),
                        it.getName().equals("atPosition")
                                ? (Object) at
                                : value(it.getName(), type, onPath && rest.isEmpty(), rest, id));
            }
        }
        String document = "%s(%s) { it: %s(%s)%s }"
                .formatted(
                        operation,
                        String.join(", ", declared),
                        field.getName(),
                        String.join(", ", passed),
                        selection(field));
        return new Question(document, variables);
    }

    /** All that one stream told so far. */
    private record Told(String name, Queue<String> told) {}

    @Test
    void a_subscription_tells_of_an_id_of_another_workstation_what_it_tells_of_one_that_nobody_has() {
        file();
        var guesses = new ArrayList<>(samples());
        guesses.add(foreign);
        var unknown = new TreeMap<String, Queue<String>>();
        var guessed = new ArrayList<Told>();
        for (GraphQLFieldDefinition field :
                source.schema().getObjectType("Subscription").getFields()) {
            for (String path : idArguments(field)) {
                String name = field.getName() + " " + path;
                unknown.put(name, listen(field, path, NOBODYS));
                guesses.forEach(it -> guessed.add(new Told(name, listen(field, path, it))));
            }
        }
        guessed.add(new Told(
                "",
                listen(
                        source.schema().getObjectType("Subscription").getField("indicatorProgressChanged"),
                        "projectId",
                        projectId)));
        Awaitility.await()
                .until(() -> guessed.stream().noneMatch(it -> it.told().isEmpty())
                        && unknown.values().stream().noneMatch(Queue::isEmpty));
        assertThat(guessed.removeLast().told()).as("of what belongs to all").allMatch(it -> it.startsWith("{"));
        for (Told it : guessed) {
            assertThat(it.told()).as(it.name()).containsExactlyElementsOf(unknown.get(it.name()));
        }
        assertThat(unknown).hasSizeGreaterThanOrEqualTo(3);
    }

    /** What is told, with the id taken out; a refusal is told as well. */
    private Queue<String> listen(GraphQLFieldDefinition field, String path, String id) {
        Question question = question("subscription", field, path, id);
        var input = ExecutionInput.newExecutionInput(question.document())
                .variables(question.variables())
                .graphQLContext(Map.of(Callers.CONTEXT_KEY, new Caller("walk", Set.of(Role.OFFICER), "fcg-02")))
                .locale(Locale.ENGLISH)
                .build();
        var told = new ConcurrentLinkedQueue<String>();
        ExecutionResult result = source.graphQl().execute(input);
        result.getErrors().forEach(it -> told.add("refused " + it.getMessage().replace(id, "ID")));
        if (result.getData() instanceof Publisher<?> stream) {
            var _ = Flux.from(stream)
                    .subscribe(
                            it -> told.add(String.valueOf(((ExecutionResult) it).<Object>getData())
                                    .replace(id, "ID")),
                            it -> told.add("failed " + it.getClass().getSimpleName()));
        }
        return told;
    }

    /** Everything that stands at once, and how many there are. */
    private static String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return "";
        }
        var names = new ArrayList<String>(List.of("__typename"));
        type.getFields().stream()
                .filter(it ->
                        it.getArguments().isEmpty() && GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(it.getType())))
                .map(GraphQLFieldDefinition::getName)
                .filter(it -> !it.equals("position"))
                .forEach(names::add);
        return " { " + String.join(" ", names) + " }";
    }
}
