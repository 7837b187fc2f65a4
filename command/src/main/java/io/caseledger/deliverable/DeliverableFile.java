package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableEvent.*;
import io.caseledger.gate.Slots.Claim;
import io.caseledger.shared.Names;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable as its facts leave it, for deciding what may come next.
 *
 * @param registeredAt before which nothing can have happened to it
 * @param lastUploadAt before which no further version can have come; the registration while there is none
 * @param versions in the order of their numbers, from 1 on
 */
record DeliverableFile(
        String deliverableId,
        String projectId,
        DeliverableKind kind,
        String title,
        @Nullable String responsible,
        @Nullable LocalDate dueOn,
        Instant registeredAt,
        Instant lastUploadAt,
        List<VersionFile> versions,
        boolean voided) {

    /** What no other deliverable of this kind in the project may be called; 书名号 and how it is written make no other title. */
    static Claim titleClaim(String projectId, DeliverableKind kind, String title) {
        String plain = Names.plain(title).replaceAll("[《》]", "");
        return Claim.of("title", "DeliverableTitle", projectId, kind.name(), plain);
    }

    Claim titleClaim() {
        return titleClaim(projectId, kind, title);
    }

    Claim textClaim(String digest) {
        return Claim.of("text.digest", "DeliverableText", projectId, kind.name(), digest)
                .refusedAs("TEXT_OF_OTHER_DELIVERABLE");
    }

    static DeliverableFile after(DeliverableEvent event, @Nullable DeliverableFile before) {
        if (event instanceof DeliverableRegistered it) {
            return new DeliverableFile(
                    it.deliverableId(),
                    it.projectId(),
                    it.kind(),
                    it.title(),
                    it.responsible(),
                    it.dueOn(),
                    it.occurredAt(),
                    it.occurredAt(),
                    List.of(),
                    false);
        }
        return Objects.requireNonNull(before).with(event);
    }

    private DeliverableFile with(DeliverableEvent event) {
        return switch (event) {
            case DeliverableRegistered it -> throw new IllegalStateException("Registered a second time: " + it);
            case DeliverableCorrected it ->
                copy(it.title(), it.responsible(), it.dueOn(), lastUploadAt, versions, voided);
            case DeliverableVoided _ -> copy(title, responsible, dueOn, lastUploadAt, versions, true);
            case DeliverableVersionUploaded it ->
                copy(title, responsible, dueOn, it.occurredAt(), versionsAfter(it), voided);
            case OfVersion it -> copy(title, responsible, dueOn, lastUploadAt, versionsAfter(it), voided);
        };
    }

    private List<VersionFile> versionsAfter(OfVersion event) {
        var after = new ArrayList<>(versions);
        if (event instanceof DeliverableVersionUploaded it) {
            after.add(VersionFile.of(it));
        } else {
            after.replaceAll(it -> it.number() == event.version() ? it.after(event) : it);
        }
        return List.copyOf(after);
    }

    private DeliverableFile copy(
            String name,
            @Nullable String who,
            @Nullable LocalDate due,
            Instant uploadedAt,
            List<VersionFile> all,
            boolean isVoid) {
        return new DeliverableFile(
                deliverableId, projectId, kind, name, who, due, registeredAt, uploadedAt, all, isVoid);
    }

    /** @throws Rejected with {@code DELIVERABLE_VERSION_NOT_FOUND}, naming the last one there is */
    VersionFile version(int number) {
        boolean known = number >= 1 && number <= versions.size();
        Rejected.unlessAbout("version", known, "DELIVERABLE_VERSION_NOT_FOUND", number, versions.size());
        return versions.get(number - 1);
    }

    /** The state of the whole, as far as it matters to what is not about one version. */
    DeliverableState state() {
        if (voided) {
            return DeliverableState.VOIDED;
        }
        return versions.isEmpty()
                ? DeliverableState.REGISTERED
                : versions.getLast().state();
    }
}
