package io.caseledger.commandline;

/** Why something was not done, with the exit code that tells scripts and the sentence that tells people. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String key;
    private final String[] args;

    /** What kind of failure it is. */
    public enum Kind {
        /** The server was asked and said no. */
        REFUSED(1),
        /** The command line is wrong. */
        USAGE(2),
        /** The server was not reached, or does not know who asks. */
        UNREACHED(3),
        /** What came is not what the log says, or could not be written. */
        DAMAGED(4);

        private final int exit;

        Kind(int exit) {
            this.exit = exit;
        }

        public int exit() {
            return exit;
        }
    }

    /** @param key of the sentence, in the properties of the program */
    public Failure(Kind kind, String key, String... args) {
        super(key + " " + String.join(" ", args));
        this.kind = kind;
        this.key = key;
        this.args = args;
    }

    public static void unless(boolean holds, Kind kind, String key, String... args) {
        if (!holds) {
            throw new Failure(kind, key, args);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args;
    }
}
