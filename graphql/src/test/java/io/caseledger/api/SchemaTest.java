package io.caseledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.DescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import io.caseledger.annex.AnnexCommand;
import io.caseledger.anomaly.AnomalyCommand;
import io.caseledger.aside.AsideCommand;
import io.caseledger.attendance.AttendanceListCommand;
import io.caseledger.attendance.ParticipationCommand;
import io.caseledger.attendance.TraineeCommand;
import io.caseledger.body.HandlingBodyCommand;
import io.caseledger.breakglass.BreakGlassCommand;
import io.caseledger.certificate.CertificateRunCommand;
import io.caseledger.certificate.TrainingCertificateCommand;
import io.caseledger.collaboration.CoInvestigationRequestCommand;
import io.caseledger.collaboration.CollaborationMechanismCommand;
import io.caseledger.collaboration.InformationShareCommand;
import io.caseledger.complaint.ComplaintCommand;
import io.caseledger.deliverable.DeliverableCommand;
import io.caseledger.dispute.DisputeCommand;
import io.caseledger.gate.Targets;
import io.caseledger.history.HistoricalCaseCommand;
import io.caseledger.history.HistoricalImportCommand;
import io.caseledger.institution.InstitutionCommand;
import io.caseledger.institution.PractitionerCommand;
import io.caseledger.policy.PolicyCommand;
import io.caseledger.privacy.PersonErasureCommand;
import io.caseledger.privacy.PersonRestrictionCommand;
import io.caseledger.project.ProjectCommand;
import io.caseledger.rebuild.LaneCommand;
import io.caseledger.rebuild.RebuildCommand;
import io.caseledger.referral.ReferralCommand;
import io.caseledger.reminder.ReminderCommand;
import io.caseledger.screening.ScreeningCommand;
import io.caseledger.shared.Catalogue;
import io.caseledger.shared.Creation;
import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.RecordId;
import io.caseledger.statement.StatementCommand;
import io.caseledger.training.TrainingClassCommand;
import io.caseledger.training.TrainingProgrammeCommand;
import io.caseledger.workstation.AssistanceRequestCommand;
import io.caseledger.workstation.WorkstationCommand;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schema says all there is to say, and its inputs are the commands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {
    static TypeDefinitionRegistry schema;

    @BeforeAll
    static void read() throws IOException {
        schema = new TypeDefinitionRegistry();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
            schema.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    static Stream<Class<?>> commands() {
        return Stream.of(
                        ProjectCommand.class,
                        ComplaintCommand.class,
                        ReferralCommand.class,
                        WorkstationCommand.class,
                        AssistanceRequestCommand.class,
                        CollaborationMechanismCommand.class,
                        CoInvestigationRequestCommand.class,
                        InformationShareCommand.class,
                        ReminderCommand.class,
                        ScreeningCommand.class,
                        DisputeCommand.class,
                        TrainingCertificateCommand.class,
                        CertificateRunCommand.class,
                        TrainingProgrammeCommand.class,
                        TrainingClassCommand.class,
                        TraineeCommand.class,
                        ParticipationCommand.class,
                        AttendanceListCommand.class,
                        AnnexCommand.class,
                        PersonErasureCommand.class,
                        PersonRestrictionCommand.class,
                        HandlingBodyCommand.class,
                        InstitutionCommand.class,
                        PractitionerCommand.class,
                        PolicyCommand.class,
                        DeliverableCommand.class,
                        HistoricalCaseCommand.class,
                        HistoricalImportCommand.class,
                        BreakGlassCommand.class,
                        StatementCommand.class,
                        RebuildCommand.class,
                        LaneCommand.class,
                        AsideCommand.class,
                        AnomalyCommand.class)
                .flatMap(Catalogue::recordsOf);
    }

    static Stream<FieldDefinition> fieldsOf(String type) {
        var own = ((ObjectTypeDefinition) schema.types().get(type)).getFieldDefinitions().stream();
        var added = schema.objectTypeExtensions().getOrDefault(type, List.of()).stream()
                .flatMap(it -> it.getFieldDefinitions().stream());
        return Stream.concat(own, added);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_is_a_mutation_whose_input_has_its_components(Class<?> command) {
        assertThat(fieldsOf("Mutation").map(FieldDefinition::getName)).contains(Feature.mutationName(command));
        var input = (InputObjectTypeDefinition) schema.types().get(command.getSimpleName() + "Input");
        var components = Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        assertThat(input.getInputValueDefinitions())
                .extracting(InputValueDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(components);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void an_input_requires_what_its_command_requires(Class<?> command) {
        var input = (InputObjectTypeDefinition) schema.types().get(command.getSimpleName() + "Input");
        Map<String, Boolean> required = input.getInputValueDefinitions().stream()
                .collect(Collectors.toMap(InputValueDefinition::getName, it -> it.getType() instanceof NonNullType));
        for (RecordComponent component : command.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean newId = Creation.class.isAssignableFrom(command)
                    && component.getName().equals(Targets.componentOf(command));
            assertThat(required.get(component.getName()))
                    .as(component.getName())
                    .isEqualTo(!nullable && !newId);
        }
    }

    /** So that no id of another workstation passes the gate unseen. */
    @ParameterizedTest
    @MethodSource("commands")
    void each_id_of_an_input_is_looked_up_by_the_gate_or_says_why_not(Class<?> command) {
        var unsaid = new ArrayList<String>();
        collectUnsaid(command.getSimpleName() + "Input", command, unsaid);
        assertThat(unsaid).isEmpty();
    }

    private static void collectUnsaid(String inputType, Class<?> type, List<String> unsaid) {
        var input = (InputObjectTypeDefinition) schema.types().get(inputType);
        for (InputValueDefinition it : input.getInputValueDefinitions()) {
            RecordComponent component = Stream.of(type.getRecordComponents())
                    .filter(each -> each.getName().equals(it.getName()))
                    .findFirst()
                    .orElseThrow();
            String named = TypeUtil.unwrapAll(it.getType()).getName();
            if (named.equals("ID") && !says(component)) {
                unsaid.add(inputType + "." + it.getName());
            } else if (schema.types().get(named) instanceof InputObjectTypeDefinition) {
                collectUnsaid(named, held(component.getGenericType()), unsaid);
            }
        }
    }

    private static Class<?> held(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType items -> held(items.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException(type + " holds no input");
        };
    }

    private static boolean says(RecordComponent component) {
        return component.isAnnotationPresent(RecordId.class)
                || component.isAnnotationPresent(NotLookedUp.class)
                || component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class);
    }

    @Test
    void there_is_no_mutation_without_a_command() {
        assertThat(fieldsOf("Mutation").map(FieldDefinition::getName))
                .containsExactlyInAnyOrderElementsOf(
                        commands().map(Feature::mutationName).toList());
    }

    @Test
    void everything_is_described() {
        var silent = new ArrayList<String>();
        for (TypeDefinition<?> type : schema.types().values()) {
            collectSilent("", type, silent);
        }
        schema.scalars().values().forEach(it -> collectSilent("", it, silent));
        schema.objectTypeExtensions().values().stream()
                .flatMap(List::stream)
                .flatMap(it -> it.getFieldDefinitions().stream())
                .forEach(it -> collectSilent("", it, silent));
        assertThat(silent).isEmpty();
    }

    private static void collectSilent(String path, NamedNode<?> node, List<String> silent) {
        String here = path + "/" + node.getName();
        boolean described = node instanceof DescribedNode<?> it
                && it.getDescription() != null
                && !it.getDescription().getContent().isBlank();
        boolean builtIn = node instanceof ScalarTypeDefinition && node.getSourceLocation() == null;
        if (!described && !builtIn) {
            silent.add(here);
        }
        Stream<? extends NamedNode<?>> parts = switch (node) {
            case ObjectTypeDefinition it -> it.getFieldDefinitions().stream();
            case InputObjectTypeDefinition it -> it.getInputValueDefinitions().stream();
            case EnumTypeDefinition it -> it.getEnumValueDefinitions().stream();
            case FieldDefinition it -> it.getInputValueDefinitions().stream();
            default -> Stream.empty();
        };
        parts.forEach(it -> collectSilent(here, it, silent));
    }
}
