package io.caseledger.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import io.caseledger.api.Weight.Excess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ErrorType;

/** Errors of a request as a whole: a stable code, a sentence, and never more text than a person would read. */
record ApiErrors(Sentences sentences) {
    static final String CODE = "code";
    static final String INVALID_DOCUMENT = "INVALID_DOCUMENT";
    static final String INVALID_VALUE = "INVALID_VALUE";
    private static final int LONGEST = 300;

    GraphQLError of(String code, @Nullable Locale locale, Object... args) {
        return error(sentences.of(code, locale, args), Map.of(CODE, code), null);
    }

    GraphQLError exceeded(Excess excess, @Nullable Locale locale) {
        var details = new LinkedHashMap<String, Object>();
        details.put(CODE, "LIMIT_EXCEEDED");
        details.put("limit", excess.limit());
        details.put("allowed", excess.allowed());
        details.put("found", excess.found());
        String allowed = Long.toString(excess.allowed());
        String found = Long.toString(excess.found());
        return error(sentences.of("LIMIT_EXCEEDED", locale, excess.limit(), allowed, found), details, null);
    }

    GraphQLError invalidDocument(String why, @Nullable Locale locale, @Nullable List<SourceLocation> where) {
        return error(sentences.of(INVALID_DOCUMENT, locale, why), Map.of(CODE, INVALID_DOCUMENT), where);
    }

    /** @param sentence its own code, where several sentences share the code of the error */
    GraphQLError invalidValue(
            String code,
            String sentence,
            @Nullable String field,
            @Nullable Locale locale,
            @Nullable List<SourceLocation> where,
            Object... args) {
        Map<String, Object> details = field == null ? Map.of(CODE, code) : Map.of(CODE, code, "field", cut(field));
        return error(sentences.of(sentence, locale, args), details, where);
    }

    /** @param choices those of the type; null where there are none, or they are not to be told */
    GraphQLError invalidAs(
            String field,
            String type,
            @Nullable String choices,
            @Nullable Locale locale,
            @Nullable List<SourceLocation> where) {
        return choices == null
                ? invalidValue(INVALID_VALUE, INVALID_VALUE, field, locale, where, field, type)
                : invalidValue(INVALID_VALUE, "INVALID_CHOICE", field, locale, where, field, choices);
    }

    private static GraphQLError error(
            String sentence, Map<String, Object> details, @Nullable List<SourceLocation> where) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.BAD_REQUEST)
                .message("%s", cut(sentence))
                .locations(where == null ? List.of() : where.stream().limit(1).toList())
                .extensions(details)
                .build();
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
