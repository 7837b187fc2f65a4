package io.caseledger.workstation;

import java.text.Normalizer;

/** Compares names of people as written: full-width forms and spaces make no other person. */
final class People {
    private People() {}

    static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
