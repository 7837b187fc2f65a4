package io.caseledger.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/** The domain says no. The {@link Reason}s travel as details, so they survive Axon Server. */
public final class Rejected extends CommandExecutionException {
    private static final long serialVersionUID = 1;

    public Rejected(List<Reason> reasons) {
        super(reasons.toString(), null, new Reasons(reasons));
    }

    /**
     * One reason to refuse.
     *
     * @param code stable and for machines; its sentences in Chinese and English are in {@code messages*.properties}
     * @param field path of the input field it is about, such as {@code listings[2].url}
     * @param args what the sentence names, in its order
     */
    public record Reason(String code, @Nullable String field, List<String> args) {}

    /** The details of a refusal, a type of its own so that they can be read back after a journey. */
    public record Reasons(List<Reason> reasons) {}

    public static Rejected because(String code, Object... args) {
        return about(null, code, args);
    }

    /** Refuses one field of the input. */
    public static Rejected about(@Nullable String field, String code, Object... args) {
        var words = new ArrayList<String>();
        for (Object arg : args) {
            words.add(String.valueOf(arg));
        }
        return new Rejected(List.of(new Reason(code, field, List.copyOf(words))));
    }

    public static void unless(boolean holds, String code, Object... args) {
        if (!holds) {
            throw because(code, args);
        }
    }

    public static void unlessAbout(@Nullable String field, boolean holds, String code, Object... args) {
        if (!holds) {
            throw about(field, code, args);
        }
    }

    /** The reasons inside a failure, wherever they travelled; empty when it was no refusal. */
    public static Optional<List<Reason>> in(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof CommandExecutionException refused) {
            Optional<Object> details = refused.getDetails();
            if (details.orElse(null) instanceof Reasons it) {
                return Optional.of(it.reasons());
            }
        }
        return in(failure.getCause());
    }

    public List<Reason> reasons() {
        return in(this).orElse(List.of());
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // a refusal is an answer, not a fault: nobody reads its stack
    }
}
