package io.caseledger.privacy;

import io.caseledger.seal.PersonalWalk;
import io.caseledger.seal.Withheld;
import io.caseledger.shared.Names;
import io.caseledger.shared.PersonFact;
import io.caseledger.shared.Somebody;
import io.caseledger.shared.Zone;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a record tell of one of its persons. Where the record names persons by single texts, whoever is named as
 * she is, is she: a lecturer of several sessions, a seller who declares something.
 */
final class PersonReading {
    private static final String NAME = "name";

    private final String personId;

    /** All names that ever stood in each place that is a text. */
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    private final Map<String, String> said = new HashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private @Nullable String kind;
    private @Nullable PersonIdentity identity;
    private String projectId = "";
    private Instant last = Instant.MIN;

    PersonReading(String personId) {
        this.personId = personId;
    }

    /** Takes one more event; whether it tells of the person. */
    boolean take(PersonFact event) {
        projectId = event.projectId();
        last = last.isBefore(event.occurredAt()) ? event.occurredAt() : last;
        var about = new HashSet<String>();
        PersonalWalk.each(event, (value, subject, sealedAs) -> {
            about.add(subject);
            if (value instanceof Somebody somebody) {
                whole(somebody, subject, sealedAs);
            } else if (value instanceof String text) {
                text(text, subject, sealedAs);
            }
        });
        return about.contains(personId);
    }

    private void whole(Somebody somebody, String subject, String sealedAs) {
        if (subject.equals(personId)) {
            kind = sealedAs;
            identity = new PersonIdentity(somebody.name(), somebody.identityNumber(), somebody.phone());
        }
    }

    /** @param sealedAs the word for the person, and the component where the person is a record */
    private void text(String text, String subject, String sealedAs) {
        String[] parts = sealedAs.split("\\.", 2);
        String component = parts.length == 1 ? NAME : parts[1];
        if (component.equals(NAME) && !Withheld.isMark(text)) {
            names.computeIfAbsent(subject, _ -> new HashSet<>()).add(Names.plain(text));
        }
        if (subject.equals(personId)) {
            kind = parts[0];
            said.put(component, text);
        }
    }

    void file(String digest) {
        files.add(digest);
    }

    Optional<PersonRecord> record() {
        return kind == null
                ? Optional.empty()
                : Optional.of(new PersonRecord(
                        personId,
                        ofRules(kind),
                        projectId,
                        subjects(),
                        List.copyOf(files),
                        Zone.dayOf(last),
                        identity == null
                                ? new PersonIdentity(said.getOrDefault(NAME, ""), null, said.get("phone"))
                                : identity));
    }

    /** As the rules of retention name kinds: rightHolder is RIGHT_HOLDER. */
    private static String ofRules(String word) {
        return word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private List<String> subjects() {
        var all = new LinkedHashSet<>(Set.of(personId));
        Set<String> hers = names.getOrDefault(personId, Set.of());
        names.forEach((subject, there) -> {
            if (there.stream().anyMatch(hers::contains)) {
                all.add(subject);
            }
        });
        return List.copyOf(all);
    }
}
