package io.caseledger.privacy;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.privacy.PersonErasureEvent.*;
import io.caseledger.privacy.PersonRegisterEvent.*;
import io.caseledger.privacy.PersonRestrictionEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PrivacyGoldenTest {
    static final Instant AT = Instant.parse("2026-03-01T01:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-01T01:00:02Z");
    static final ErasureEntered ENTERED = new ErasureEntered(
            PersonRegisterEvent.ID, "ER-2026-00001", "e-1", "t-1", List.of("t-1", "c-1"), List.of("0a".repeat(32)));
    static final PersonErasureOrdered ORDERED = new PersonErasureOrdered(
            "e-1", "p-10", "ER-2026-00001", "t-1", "TRAINEE", "本人要求", "信访 7 号", "个人信息保护法 47", "admin-1", AT);
    static final List<RemovedCopies> REMOVED = List.of(new RemovedCopies("KEYS", 2), new RemovedCopies("FILES", 1));
    static final PersonErasureCompleted COMPLETED = new PersonErasureCompleted(
            "e-1", "p-10", REMOVED, ErasureCertificate.digest(ORDERED, REMOVED, LATER), LATER);
    static final RestrictionEntered RESTRICTION =
            new RestrictionEntered(PersonRegisterEvent.ID, "r-1", "t-1", List.of("t-1", "c-1"));
    static final PersonRestricted RESTRICTED =
            new PersonRestricted("r-1", "p-10", "t-1", "TRAINEE", "保存期未满", null, "officer-1", AT);
    static final RestrictedPersonDisclosed DISCLOSED =
            new RestrictedPersonDisclosed("r-1", "p-10", "auditor-1", "刑事诉讼法 54", "协助调查", LATER);
    static final RestrictionLifted LIFTED = new RestrictionLifted("r-1", "p-10", "本人同意", "admin-1", LATER);

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return Stream.of(
                        GoldenEvents.of(
                                "privacy",
                                PersonRegisterEvent.class,
                                List.of(
                                        ENTERED,
                                        new ErasureEnded(PersonRegisterEvent.ID, "e-1"),
                                        RESTRICTION,
                                        new RestrictionEnded(PersonRegisterEvent.ID, "r-1"))),
                        GoldenEvents.of("privacy", PersonErasureEvent.class, List.of(ORDERED, COMPLETED)),
                        GoldenEvents.of(
                                "privacy", PersonRestrictionEvent.class, List.of(RESTRICTED, DISCLOSED, LIFTED)))
                .flatMap(it -> it);
    }
}
