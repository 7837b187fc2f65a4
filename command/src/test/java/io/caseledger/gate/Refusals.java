package io.caseledger.gate;

import io.caseledger.shared.Rejected;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Says which refusal a test expects: its code, and the field it is about. */
public final class Refusals {
    private Refusals() {}

    public static Matcher<Throwable> with(String code, @Nullable String field) {
        return matching(code, field, _ -> true);
    }

    /** With what its sentence names, too. */
    public static Matcher<Throwable> with(String code, @Nullable String field, String... args) {
        return matching(code, field, it -> it.args().equals(List.of(args)));
    }

    private static Matcher<Throwable> matching(String code, @Nullable String field, Predicate<Rejected.Reason> more) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return Rejected.in(thrown)
                        .map(reasons -> reasons.stream()
                                .anyMatch(it ->
                                        it.code().equals(code) && Objects.equals(it.field(), field) && more.test(it)))
                        .orElse(false);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("a refusal " + code + " of " + field);
            }

            @Override
            protected void describeMismatchSafely(Throwable thrown, Description mismatch) {
                mismatch.appendText(thrown + " " + thrown.getMessage());
            }
        };
    }
}
