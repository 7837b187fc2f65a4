package io.caseledger.attendance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one person, ids of streams. Full-width digits, blanks, hyphens and the country code of a mobile phone make no
 * difference.
 *
 * @param ofIdentity by the number of the identity document, where known
 * @param ofContact by phone and name, where known
 */
record TraineeKeys(@Nullable String ofIdentity, @Nullable String ofContact) {

    static TraineeKeys of(TraineeIdentity who, LookupKey secret) {
        String number = who.identityNumber() == null ? null : plain(who.identityNumber());
        String contact = who.phone() == null ? null : phone(who.phone()) + "\n" + plain(who.name());
        return new TraineeKeys(
                number == null ? null : key(secret, "identity", number),
                contact == null ? null : key(secret, "contact", contact));
    }

    /** The key of a walk-in of whom only the name is known: within one class it is one person. */
    static String ofWalkIn(String classId, TraineeIdentity who, LookupKey secret) {
        String organisation = who.organisation() == null ? "" : plain(who.organisation());
        return key(secret, "walk-in", classId + "\n" + plain(who.name()) + "\n" + organisation);
    }

    /** The natural key: the identity number if it is known, else phone and name. */
    @Nullable
    String natural() {
        return ofIdentity == null ? ofContact : ofIdentity;
    }

    Stream<String> all() {
        return Stream.of(ofIdentity, ofContact).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static String key(LookupKey secret, String kind, String text) {
        return "trainee-key:" + secret.digest(kind + "\n" + text);
    }

    /** A text as it is compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** A phone as it is compared. */
    static String phone(String text) {
        return plain(text).replaceAll("[^0-9+]", "").replaceFirst("^(\\+86|0086|86)(?=1[0-9]{10}$)", "");
    }
}
