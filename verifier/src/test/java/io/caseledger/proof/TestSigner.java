package io.caseledger.proof;

/** Keys for tests of who verifies. */
public final class TestSigner {
    private TestSigner() {}

    public static LogSigner make(String name) {
        return LogSigner.make(name);
    }
}
