package io.caseledger.body;

import io.caseledger.body.HandlingBodyCommand.*;
import io.caseledger.body.HandlingBodyEvent.*;
import io.caseledger.gate.Ledger;
import io.caseledger.project.Awarded;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.County;
import io.caseledger.shared.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the tests of handling bodies share. */
final class Bodies {
    static final String PROJECT = "p-9";
    static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");
    static final BodyParticulars COURT =
            new BodyParticulars(HandlingBodyKind.COURT, "防城港市中级人民法院", "91350100M000100Y43", "防城港市", null);
    static final BodyParticulars OTHER =
            new BodyParticulars(HandlingBodyKind.MEDIATION_ORGANISATION, "东兴市知识产权调解委员会", null, "东兴市", County.DONGXING);
    static final HandlingBodyRegistered REGISTERED =
            new HandlingBodyRegistered("b-1", PROJECT, COURT, day("1993-05-23"), WHEN);
    static final HandlingCapacityRecorded RECORDED =
            new HandlingCapacityRecorded("b-1", PROJECT, 1, capacity("2020-01-01", null, 5), WHEN);

    private Bodies() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Capacity capacity(String from, @Nullable String until, int officers) {
        return new Capacity(
                new Validity(day(from), until == null ? null : day(until)),
                officers,
                officers * 40,
                List.of(HandlingChannel.MEDIATION, HandlingChannel.CIVIL_LITIGATION),
                "法院来函");
    }

    static Ledger ledger(Direction direction) {
        return new Ledger(it -> it.configureAggregate(HandlingBody.class)
                .registerComponent(Projects.class, axon -> Awarded.project(axon.eventStore(), PROJECT, direction))
                .registerComponent(
                        BodyDesk.class, axon -> new BodyDesk(axon.eventStore(), axon.getComponent(Projects.class))));
    }

    static RegisterHandlingBody register(String bodyId, BodyParticulars what) {
        return new RegisterHandlingBody(bodyId, PROJECT, what, day("1993-05-23"), WHEN);
    }

    static CorrectHandlingBody correct(String bodyId, BodyParticulars what, Validity... periods) {
        return new CorrectHandlingBody(bodyId, what, List.of(periods), "笔误", WHEN, null);
    }

    static BodyProfile profile(Ledger ledger, String bodyId) {
        BodyProfile profile = null;
        for (Object event : ledger.events(bodyId)) {
            profile = BodyProfile.after((HandlingBodyEvent) event, profile);
        }
        return Objects.requireNonNull(profile);
    }
}
