package io.caseledger.access.api;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.caseledger.access.Access.Operation;
import io.caseledger.access.Access.Target;
import io.caseledger.security.Callers;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees which records an operation shows and what of them is personal, object by object and not field by field: an object of a
 * type that has nothing personal costs one look into a map.
 */
@Component
final class Watching extends SimplePerformantInstrumentation {
    private volatile @Nullable PersonalFields personal;

    @Override
    public @Nullable ExecutionStrategyInstrumentationContext beginExecutionStrategy(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Shown shown = context.getGraphQLContext().get(Shown.class);
        if (shown != null) {
            begin(shown, context, parameters.getExecutionStrategyParameters());
        }
        return ExecutionStrategyInstrumentationContext.NOOP;
    }

    private void begin(Shown shown, ExecutionContext context, ExecutionStrategyParameters root) {
        boolean auditor = Callers.of(context.getGraphQLContext())
                .filter(it -> it.isAny(Role.AUDITOR))
                .isPresent();
        var operation = operation(context);
        shown.begin(operation, names(root.getFields().getSubFields().values()), auditor);
        if (operation == Operation.SUBSCRIPTION) {
            personal(context.getGraphQLSchema()).announced(context, shown::field);
        }
    }

    private static Operation operation(ExecutionContext context) {
        return switch (context.getOperationDefinition().getOperation()) {
            case QUERY -> Operation.QUERY;
            case MUTATION -> Operation.MUTATION;
            case SUBSCRIPTION -> Operation.SUBSCRIPTION;
        };
    }

    @Override
    public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        Shown shown = context.getGraphQLContext().get(Shown.class);
        if (shown != null) {
            look(shown, personal(context.getGraphQLSchema()), parameters.getExecutionStrategyParameters());
        }
        return ExecuteObjectInstrumentationContext.NOOP;
    }

    private static void look(Shown shown, PersonalFields personal, ExecutionStrategyParameters at) {
        ExecutionStepInfo info = at.getExecutionStepInfo();
        GraphQLObjectType type = info.getUnwrappedNonNullTypeAs();
        String itself = isOrganisation(at.getSource()) ? null : personalPath(personal, info);
        Set<String> own = personal.valuesOf(type.getName());
        boolean somebody = false;
        if (itself != null || !own.isEmpty()) {
            for (String name : names(at.getFields().getSubFields().values())) {
                if (itself != null || own.contains(name)) {
                    somebody = true;
                    shown.field((itself == null ? type.getName() : itself) + "." + name);
                }
            }
        }
        if (somebody || shown.everything()) {
            record(shown, at, somebody);
        }
    }

    /** Somebody who might have been a person, and is none. */
    private static boolean isOrganisation(@Nullable Object shown) {
        return shown instanceof MaybePerson somebody && !somebody.natural();
    }

    /** The field through which an object is shown, when that is personal; null when it is not. */
    private static @Nullable String personalPath(PersonalFields personal, ExecutionStepInfo info) {
        GraphQLObjectType around = info.getObjectType();
        GraphQLFieldDefinition field = info.getFieldDefinition();
        return around != null && field != null && personal.has(around.getName(), field.getName())
                ? around.getName() + "." + field.getName()
                : null;
    }

    /** The object itself where it is a record; what is personal in a part of one is of the record around it. */
    private static void record(Shown shown, ExecutionStrategyParameters shownAt, boolean wherever) {
        for (ExecutionStrategyParameters at = shownAt; at != null; at = wherever ? at.getParent() : null) {
            String id = Ids.of(at.getSource());
            if (id != null && at.getExecutionStepInfo().getUnwrappedNonNullType() instanceof GraphQLObjectType type) {
                shown.record(new Target(type.getName(), id));
                return;
            }
        }
    }

    private static Set<String> names(Collection<MergedField> fields) {
        return fields.stream()
                .map(MergedField::getName)
                .filter(it -> !it.startsWith("__"))
                .collect(Collectors.toSet());
    }

    private PersonalFields personal(GraphQLSchema schema) {
        PersonalFields known = personal;
        if (known == null) {
            known = PersonalFields.of(schema);
            personal = known;
        }
        return known;
    }
}
