package io.caseledger.file;

import io.caseledger.shared.Rejected;

/** What a sender called a file: its last step alone, since folders are the sender's own business. */
final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /** @throws Rejected when it is blank, too long or has characters that no name has */
    static String of(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        boolean fits = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().noneMatch(FileName::unwelcome);
        Rejected.unlessAbout("name", fits, "FILE_NAME_INVALID", LONGEST);
        return name;
    }

    /** Control characters, halves of characters, and the marks that turn the direction of what follows. */
    private static boolean unwelcome(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
            default -> false;
        };
    }
}
