package io.caseledger.access.api;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields that the schema calls {@code @personal}: of a record, what tells who somebody is, whole or in parts.
 *
 * @param byType the names of such fields, by the types that have some
 * @param values those of them that are values, and not objects that are shown in parts
 */
record PersonalFields(Map<String, Set<String>> byType, Map<String, Set<String>> values) {
    static final String PERSONAL = "personal";

    static PersonalFields of(GraphQLSchema schema) {
        return new PersonalFields(
                marked(schema, _ -> true),
                marked(schema, it -> GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(it.getType()))));
    }

    private static Map<String, Set<String>> marked(GraphQLSchema schema, Predicate<GraphQLFieldDefinition> wanted) {
        var byType = new HashMap<String, Set<String>>();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                var names = object.getFields().stream()
                        .filter(it -> it.hasAppliedDirective(PERSONAL))
                        .filter(wanted)
                        .map(GraphQLFieldDefinition::getName)
                        .collect(Collectors.toUnmodifiableSet());
                if (!names.isEmpty()) {
                    byType.put(object.getName(), names);
                }
            }
        }
        return Map.copyOf(byType);
    }

    Set<String> valuesOf(String type) {
        return values.getOrDefault(type, Set.of());
    }

    boolean has(String type, String field) {
        return byType.getOrDefault(type, Set.of()).contains(field);
    }

    /** Those that a stream will show, by its document, since it has shown nothing yet. */
    void announced(ExecutionContext context, Consumer<String> field) {
        var names = new TreeSet<String>();
        QueryTraverser.newQueryTraverser()
                .schema(context.getGraphQLSchema())
                .document(context.getDocument())
                .operationName(context.getExecutionInput().getOperationName())
                .coercedVariables(context.getCoercedVariables())
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment at) {
                        String name = at.getFieldDefinition().getName();
                        if (!at.isTypeNameIntrospectionField()
                                && has(at.getFieldsContainer().getName(), name)) {
                            names.add(at.getFieldsContainer().getName() + "." + name);
                        }
                    }
                });
        names.forEach(field);
    }
}
