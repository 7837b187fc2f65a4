package io.caseledger.institution.view;

import io.caseledger.institution.Engagement;
import io.caseledger.institution.HeldQualification;
import io.caseledger.institution.InstitutionEvent;
import io.caseledger.institution.InstitutionEvent.*;
import io.caseledger.institution.InstitutionKind;
import io.caseledger.institution.InstitutionParticulars;
import io.caseledger.institution.InstitutionService;
import io.caseledger.institution.PractitionerEvent;
import io.caseledger.institution.PractitionerEvent.*;
import io.caseledger.institution.PractitionerIdentity;
import io.caseledger.institution.PractitionerState;
import io.caseledger.institution.Qualification;
import io.caseledger.institution.QualificationKind;
import io.caseledger.shared.County;
import io.caseledger.shared.RegisterState;
import io.caseledger.shared.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes up events as the aggregates would let them happen, folds them into views, and tells them to a diary. */
final class RandomRegister {
    private static final String PROJECT = "p-9";
    private static final Instant WHEN = Instant.parse("2023-03-01T01:00:00Z");
    private static final InstitutionParticulars WHAT = new InstitutionParticulars(
            InstitutionKind.LAW_FIRM, "某所", null, County.GANGKOU, List.of(InstitutionService.LITIGATION));
    private static final PractitionerIdentity WHO = new PractitionerIdentity("某人");

    private final Random random;
    private final Diary diary = new Diary();
    private final Map<String, InstitutionView> institutions = new LinkedHashMap<>();
    private final Map<String, PractitionerView> practitioners = new LinkedHashMap<>();

    RandomRegister(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            happen(new InstitutionRegistered("i-" + i, PROJECT, WHAT, span(0, 10), WHEN));
        }
    }

    Diary diary() {
        return diary;
    }

    Collection<InstitutionView> institutions() {
        return institutions.values();
    }

    Collection<PractitionerView> practitioners() {
        return practitioners.values();
    }

    void step() {
        if (practitioners.size() < 8 && random.nextInt(3) == 0) {
            register();
        } else if (random.nextInt(4) == 0) {
            InstitutionView it = pick(institutions.values());
            institution(it).ifPresent(this::happen);
        } else if (!practitioners.isEmpty()) {
            PractitionerView it = pick(practitioners.values());
            practitioner(it).ifPresent(this::happen);
        }
    }

    private void register() {
        var qualifications = new ArrayList<Qualification>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            qualifications.add(qualification());
        }
        var engagement = new Engagement(place(), span(0, 20));
        happen(new PractitionerRegistered("a-" + practitioners.size(), PROJECT, WHO, qualifications, engagement, WHEN));
    }

    private Optional<InstitutionEvent> institution(InstitutionView it) {
        Validity last = it.periods().getLast();
        return switch (random.nextInt(12)) {
            case 0 -> Optional.of(new InstitutionVoided(it.id(), PROJECT, "误录", WHEN));
            case 1, 2, 3, 4 -> {
                LocalDate on = day(0, Diary.DAYS);
                boolean within = on.isAfter(last.from()) && (last.until() == null || on.isBefore(last.until()));
                yield within ? Optional.of(new InstitutionClosed(it.id(), PROJECT, on, "注销", WHEN)) : Optional.empty();
            }
            case 5, 6, 7, 8 ->
                Optional.ofNullable(last.until())
                        .map(end ->
                                new InstitutionReopened(it.id(), PROJECT, end.plusDays(random.nextInt(5)), "恢复", WHEN));
            default -> {
                Validity first = span(0, 15);
                List<Validity> periods = first.until() == null
                        ? List.of(first)
                        : List.of(first, Validity.since(first.until().plusDays(random.nextInt(4))));
                yield Optional.of(new InstitutionCorrected(it.id(), PROJECT, WHAT, periods, "笔误", WHEN));
            }
        };
    }

    private Optional<PractitionerEvent> practitioner(PractitionerView it) {
        HeldQualification held = pick(it.qualifications());
        Engagement last = it.engagements().getLast();
        return switch (random.nextInt(14)) {
            case 0 -> Optional.of(new PractitionerVoided(it.id(), PROJECT, "误录", WHEN));
            case 1, 2 ->
                Optional.of(new QualificationAdded(
                        it.id(), PROJECT, it.qualifications().size() + 1, qualification(), WHEN));
            case 3, 4 ->
                ifStands(
                        held, new QualificationCorrected(it.id(), PROJECT, held.number(), qualification(), "笔误", WHEN));
            case 5 -> ifStands(held, new QualificationVoided(it.id(), PROJECT, held.number(), "误录", WHEN));
            case 6, 7 -> {
                LocalDate on = day(0, Diary.DAYS);
                yield inside(held.qualification().validity(), on)
                        ? ifStands(held, new QualificationEnded(it.id(), PROJECT, held.number(), on, "吊销", WHEN))
                        : Optional.empty();
            }
            case 8, 9, 10 -> moved(it, last, day(0, Diary.DAYS));
            case 11 -> {
                LocalDate on = day(0, Diary.DAYS);
                yield inside(last.validity(), on)
                        ? Optional.of(new PractitionerLeft(it.id(), PROJECT, on, "辞职", WHEN))
                        : Optional.empty();
            }
            default -> Optional.of(new PractitionerCorrected(it.id(), PROJECT, WHO, engagements(), "笔误", WHEN));
        };
    }

    private Optional<PractitionerEvent> moved(PractitionerView it, Engagement last, LocalDate on) {
        String to = place();
        LocalDate end = last.validity().until();
        boolean over = end != null && !end.isAfter(on);
        boolean leaves = !to.equals(last.institutionId()) && inside(last.validity(), on);
        return over || leaves ? Optional.of(new PractitionerMoved(it.id(), PROJECT, to, on, WHEN)) : Optional.empty();
    }

    private List<Engagement> engagements() {
        Validity first = span(0, 15);
        var all = new ArrayList<>(List.of(new Engagement(place(), first)));
        if (first.until() != null) {
            all.add(new Engagement(place(), Validity.since(first.until().plusDays(random.nextInt(4)))));
        }
        return all;
    }

    private static Optional<PractitionerEvent> ifStands(HeldQualification held, PractitionerEvent event) {
        return held.voidReason() == null ? Optional.of(event) : Optional.empty();
    }

    private static boolean inside(Validity validity, LocalDate on) {
        return on.isAfter(validity.from()) && (validity.until() == null || on.isBefore(validity.until()));
    }

    private Qualification qualification() {
        return new Qualification(pick(List.of(QualificationKind.values())), null, span(0, 25));
    }

    private String place() {
        return pick(institutions.keySet());
    }

    private Validity span(int least, int most) {
        LocalDate from = day(least, most);
        return random.nextInt(3) == 0
                ? Validity.since(from)
                : new Validity(from, from.plusDays(1 + random.nextInt(20)));
    }

    private LocalDate day(int least, int most) {
        return Diary.date(random.nextInt(least, most));
    }

    private <T> T pick(Collection<T> some) {
        return some.stream().skip(random.nextInt(some.size())).findFirst().orElseThrow();
    }

    private void happen(InstitutionEvent event) {
        InstitutionView before = institutions.get(event.institutionId());
        if (before == null || before.state() != RegisterState.VOIDED) {
            institutions.put(event.institutionId(), InstitutionView.evolve(before, event));
            diary.tell(event);
        }
    }

    private void happen(PractitionerEvent event) {
        PractitionerView before = practitioners.get(event.practitionerId());
        if (before == null || before.state() != PractitionerState.VOIDED) {
            practitioners.put(event.practitionerId(), PractitionerView.evolve(before, event));
            diary.tell(event);
        }
    }
}
