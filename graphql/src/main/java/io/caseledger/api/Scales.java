package io.caseledger.api;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs a document that nobody has validated yet. Each fragment is weighed once, however often it is used. */
final class Scales {
    private static final Set<String> PAGING = Set.of("first", "last");
    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");
    private static final int USUAL_PAGE = 20;

    private final GraphQLSchema schema;
    private final int pageSize;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();

    private Scales(GraphQLSchema schema, int pageSize) {
        this.schema = schema;
        this.pageSize = pageSize;
    }

    static Weight weigh(Document document, GraphQLSchema schema, int pageSize) {
        var scales = new Scales(schema, pageSize);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(it -> scales.fragments.put(it.getName(), it));
        Weight heaviest = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(scales::operation)
                .reduce(Weight.NONE, Weight::or);
        return scales.fragments.keySet().stream() // one that is not used is validated all the same
                .filter(it -> !scales.weighed.containsKey(it))
                .map(scales::fragment)
                .map(it -> new Weight(it.depth(), it.aliases(), it.directives(), 0, it.complexity()))
                .reduce(heaviest, Weight::or);
    }

    private Weight operation(OperationDefinition operation) {
        GraphQLType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        int own = operation.getDirectives().size();
        int ofVariables = operation.getVariableDefinitions().stream()
                .mapToInt(it -> it.getDirectives().size())
                .sum();
        return selected(operation.getSelectionSet(), root).withDirectives(own + ofVariables);
    }

    private Weight selected(@Nullable SelectionSet set, @Nullable GraphQLType type) {
        Weight sum = Weight.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.and(selection(selection, type));
            }
        }
        return sum;
    }

    private Weight selection(Selection<?> selection, @Nullable GraphQLType type) {
        return switch (selection) {
            case Field field -> field(field, type);
            case InlineFragment inline ->
                selected(inline.getSelectionSet(), narrowed(inline.getTypeCondition(), type))
                        .withDirectives(inline.getDirectives().size());
            case FragmentSpread spread ->
                fragment(spread.getName()).withDirectives(spread.getDirectives().size());
            default -> Weight.NONE;
        };
    }

    private Weight fragment(String name) {
        Weight known =
                weighed.putIfAbsent(name, Weight.NONE); // what contains itself weighs nothing: validation says so
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? Weight.NONE : known;
        }
        Weight weight = selected(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), null))
                .withDirectives(fragment.getDirectives().size());
        weighed.put(name, weight);
        return weight;
    }

    private @Nullable GraphQLType narrowed(@Nullable TypeName condition, @Nullable GraphQLType type) {
        return condition == null ? type : schema.getType(condition.getName());
    }

    private Weight field(Field field, @Nullable GraphQLType type) {
        GraphQLFieldDefinition definition =
                type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(field.getName()) : null;
        Weight below = selected(
                field.getSelectionSet(), definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
        long depth = INTROSPECTION.contains(field.getName()) ? 1 : 1 + below.depth();
        return new Weight(
                depth,
                Weight.sum(below.aliases(), field.getAlias() == null ? 0 : 1),
                Weight.sum(below.directives(), field.getDirectives().size()),
                1,
                Weight.sum(1, Weight.product(items(field, definition), below.complexity())));
    }

    private long items(Field field, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null || PAGING.stream().allMatch(it -> definition.getArgument(it) == null)) {
            return 1;
        }
        return field.getArguments().stream()
                .filter(it -> PAGING.contains(it.getName()))
                .mapToLong(this::items)
                .max()
                .orElse(Math.min(USUAL_PAGE, pageSize));
    }

    /** What is out of range is refused where the page is read, so here it counts as the nearest that is not. */
    private long items(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue number ->
                number.getValue()
                        .max(BigInteger.ONE)
                        .min(BigInteger.valueOf(pageSize))
                        .longValue();
            case VariableReference _ -> pageSize;
            case null, default -> Math.min(USUAL_PAGE, pageSize);
        };
    }
}
