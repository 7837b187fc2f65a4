package io.caseledger.gate;

import io.caseledger.shared.Rejected;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Says which refusal a test expects: its code, and the field it is about. */
public final class Refusals {
    private Refusals() {}

    public static Matcher<Throwable> with(String code, @Nullable String field) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return Rejected.in(thrown)
                        .map(reasons -> reasons.stream()
                                .anyMatch(it -> it.code().equals(code) && java.util.Objects.equals(it.field(), field)))
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
