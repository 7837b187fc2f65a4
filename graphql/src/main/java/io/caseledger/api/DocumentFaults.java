package io.caseledger.api;

import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.caseledger.api.Weight.Excess;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in our words what the library found wrong with a document. */
record DocumentFaults(ApiErrors errors, DocumentLimits limits) {
    private static final Pattern PREAMBLE = Pattern.compile("^Validation error \\([^)]*\\) : ");
    private static final Pattern PRINTED_NODE = Pattern.compile("\\b[A-Z]\\w*(Value|Reference)\\{.*}", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("argument '([^']+)' with value '");
    private static final Pattern TYPE = Pattern.compile("is not a valid '([^']+)'");
    private static final Pattern MISSING = Pattern.compile("is missing required fields '\\[([^],]+)");
    private static final Pattern EXTRA = Pattern.compile("contains a field not in '([^']+)': '([^']+)'");

    GraphQLError ofSyntax(InvalidSyntaxException fault, Locale locale) {
        return switch (fault) {
            case ParseCancelledTooDeepException _ -> beyond("nesting", ParserOptions.MAX_RULE_DEPTH, locale);
            case ParseCancelledTooManyCharsException _ ->
                beyond("characters", ParserOptions.MAX_QUERY_CHARACTERS, locale);
            case ParseCancelledException _
            when message(fault).contains("whitespace") ->
                beyond("whitespace", ParserOptions.MAX_WHITESPACE_TOKENS, locale);
            case ParseCancelledException _ -> beyond("tokens", limits.tokens(), locale);
            default ->
                errors.invalidDocument(
                        message(fault), locale, fault.getLocation() == null ? null : List.of(fault.getLocation()));
        };
    }

    private static String message(Throwable fault) {
        return String.valueOf(fault.getMessage());
    }

    /** The library names the field that a tool would ask for once, or else finds the whole too big. */
    GraphQLError ofIntrospection(GoodFaithIntrospectionExceeded fault, Locale locale) {
        boolean repeated = message(fault).startsWith("__");
        return beyond("introspection", repeated ? 1 : GoodFaithIntrospection.GOOD_FAITH_MAX_FIELDS_COUNT, locale);
    }

    /** Nobody counts further than the first that is too many. */
    private GraphQLError beyond(String limit, int allowed, Locale locale) {
        return errors.exceeded(new Excess(limit, allowed, allowed + 1L), locale);
    }

    /** @param choices of the type of a name, as far as they may be told */
    List<GraphQLError> ofValidation(
            List<ValidationError> found, Locale locale, Function<String, @Nullable String> choices) {
        return found.stream().map(it -> ofValidation(it, locale, choices)).toList();
    }

    private GraphQLError ofValidation(
            ValidationError found, Locale locale, Function<String, @Nullable String> choices) {
        String text = PREAMBLE.matcher(found.getMessage()).replaceFirst("");
        Matcher argument = ARGUMENT.matcher(text);
        if (found.getValidationErrorType() != ValidationErrorType.WrongType || !argument.find()) {
            String why = PRINTED_NODE.matcher(text).replaceAll("…");
            return errors.invalidDocument(why, locale, found.getLocations());
        }
        return wrongValue(argument.group(1), text, found, locale, choices);
    }

    private GraphQLError wrongValue(
            String path,
            String text,
            ValidationError found,
            Locale locale,
            Function<String, @Nullable String> choices) {
        var where = found.getLocations();
        Matcher missing = MISSING.matcher(text);
        if (missing.find() || text.endsWith("must not be null")) {
            String field = missing.hasMatch() ? path + "." + missing.group(1).strip() : path;
            return errors.invalidValue("REQUIRED", "REQUIRED", field, locale, where);
        }
        Matcher extra = EXTRA.matcher(text);
        if (extra.find()) {
            String field = path + "." + extra.group(2);
            return errors.invalidValue(
                    ApiErrors.INVALID_VALUE, "UNKNOWN_FIELD", field, locale, where, extra.group(2), extra.group(1));
        }
        Matcher type = TYPE.matcher(text);
        String wanted = type.find() ? type.group(1) : "input object";
        return errors.invalidAs(path, wanted, choices.apply(wanted), locale, where);
    }
}
