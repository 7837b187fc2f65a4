package io.caseledger.deliverable;

import io.caseledger.deliverable.DeliverableCommand.UploadDeliverableVersion;
import io.caseledger.deliverable.DeliverableEvent.DeliverableVersionUploaded;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Zone;
import org.jspecify.annotations.Nullable;

/** Takes in a version of the text: it is read and counted now, under the policy in force on the day of its upload. */
record UploadWork(DeliverableDesk desk, DeliverableTexts texts, DeliverablePolicies policies) {

    DeliverableVersionUploaded upload(UploadDeliverableVersion it, DeliverableFile file, @Nullable String by) {
        check(it, file);
        DeliverablePolicy policy = policies.inForce(Zone.dayOf(it.occurredAt()), "occurredAt");
        CountedText text = texts.count(it.text(), "text");
        Rejected.unlessAbout("text.digest", text.counts().nonSpace() > 0, "TEXT_EMPTY");
        var summary = it.resultAbstract() == null ? null : texts.read(it.resultAbstract(), "resultAbstract");
        boolean said = summary == null || summary.text().counts().nonSpace() > 0;
        Rejected.unlessAbout("resultAbstract.digest", said, "TEXT_EMPTY");
        desk.takeText(file, text.digest());
        return new DeliverableVersionUploaded(
                file.deliverableId(),
                file.projectId(),
                file.versions().size() + 1,
                text,
                summary == null ? null : summary.text(),
                summary == null ? null : summary.opening(),
                policy,
                it.note(),
                by,
                it.occurredAt());
    }

    private static void check(UploadDeliverableVersion it, DeliverableFile file) {
        boolean later = !it.occurredAt().isBefore(file.lastUploadAt());
        Rejected.unlessAbout("occurredAt", later, "OCCURRED_BEFORE_PREVIOUS_STEP", file.lastUploadAt());
        TextFile summary = it.resultAbstract();
        Rejected.unlessAbout(
                "resultAbstract",
                summary == null || file.kind() == DeliverableKind.REPORT,
                "DELIVERABLE_KIND_FORBIDS",
                file.kind(),
                "resultAbstract");
        boolean own = summary == null || !summary.digest().equals(it.text().digest());
        Rejected.unlessAbout("resultAbstract.digest", own, "ABSTRACT_IS_THE_TEXT");
        boolean unchanged =
                !file.versions().isEmpty() && file.versions().getLast().hasSameTexts(it.text(), summary);
        Rejected.unlessAbout(
                "text.digest",
                !unchanged,
                "DELIVERABLE_VERSION_UNCHANGED",
                file.versions().size());
    }
}
