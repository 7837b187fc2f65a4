package io.caseledger.deliverable;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * What happens to the small streams that keep one piece of research from being entered twice: by its title, and by its very text.
 * The last who took one has it, unless it is void or has another title by now.
 */
public sealed interface DeliverableSlotEvent {
    String slotId();

    String deliverableId();

    @Revision("1")
    record DeliverableTitleTaken(String slotId, String deliverableId) implements DeliverableSlotEvent {
        static String slotOf(String projectId, DeliverableKind kind, String title) {
            return name("DeliverableTitle", projectId, kind.name(), plain(title));
        }
    }

    @Revision("1")
    record DeliverableTextTaken(String slotId, String deliverableId) implements DeliverableSlotEvent {
        static String slotOf(String projectId, DeliverableKind kind, String digest) {
            return name("DeliverableText", projectId, kind.name(), digest);
        }
    }

    private static String name(String... parts) {
        String name = String.join("\n", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Full-width and half-width forms, letter case, spaces and 书名号 make no other title. */
    static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[\\s《》]", "")
                .toLowerCase(Locale.ROOT);
    }
}
