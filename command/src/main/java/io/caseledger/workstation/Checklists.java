package io.caseledger.workstation;

import io.caseledger.edition.Editions;
import io.caseledger.shared.Rejected;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of the checklist. */
public final class Checklists {
    private final Editions<Checklist> versions;

    private Checklists(Editions<Checklist> versions) {
        this.versions = versions;
    }

    /** The bundled versions, and those in a directory of the operator. */
    public static Checklists load(@Nullable Path directory) {
        return new Checklists(Editions.load(Checklist.class, "workstation-checklists", directory));
    }

    static Checklists of(Map<String, byte[]> files) {
        return new Checklists(new Editions<>(Checklist.class, files));
    }

    /**
     * The version in force on a day, in Asia/Shanghai.
     *
     * @throws Rejected with {@code CHECKLIST_NOT_IN_FORCE}
     */
    Checklist inForce(LocalDate day) {
        return versions.inForceOn(day).orElseThrow(() -> Rejected.about("occurredAt", "CHECKLIST_NOT_IN_FORCE", day));
    }
}
