package io.caseledger.dispute;

import io.caseledger.dispute.CaseFileCommand.CorrectDisputeCase;
import io.caseledger.dispute.CaseFileEvent.DisputeCorrected;
import io.caseledger.dispute.IntakeCommand.RegisterDisputeCase;
import io.caseledger.dispute.IntakeEvent.DisputeRegistered;
import io.caseledger.shared.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a case is about, as far as its rules ask: of the parties only how the case calls them, so no name is kept here. */
record CaseContents(
        Channel channel,
        List<String> petitioners,
        List<String> respondents,
        List<DisputedRight> rights,
        boolean ecommerce,
        @Nullable String platform) {

    static CaseContents of(DisputeRegistered it) {
        return new CaseContents(
                it.channel(),
                refs(it.petitioners()),
                refs(it.respondents()),
                it.rights(),
                it.ecommerce(),
                it.platform());
    }

    CaseContents after(DisputeCorrected it) {
        boolean web = it.ecommerce() == null ? ecommerce : it.ecommerce();
        return new CaseContents(
                channel,
                it.petitioners() == null ? petitioners : refs(it.petitioners()),
                it.respondents() == null ? respondents : refs(it.respondents()),
                it.rights() == null ? rights : it.rights(),
                web,
                platformAfter(web, it.platform()));
    }

    private @Nullable String platformAfter(boolean web, @Nullable String corrected) {
        String wanted = corrected == null ? platform : corrected;
        return web ? wanted : null;
    }

    /** What a new case must hold beyond its constraints. */
    static void check(RegisterDisputeCase it) {
        checkParties(it.petitioners(), it.respondents());
        checkRights(it.rights());
        checkPlatform(it.ecommerce(), it.platform(), it.platform());
        boolean applies = it.channel() == Channel.ASSISTANCE_APPLICATION;
        Rejected.unlessAbout("needs", !applies || !it.needs().isEmpty(), "REQUIRED");
    }

    /** What the case must hold after a correction. */
    void check(CorrectDisputeCase it) {
        refuseEmpty("petitioners", it.petitioners());
        refuseEmpty("respondents", it.respondents());
        refuseEmpty("rights", it.rights());
        refuseEmpty("needs", channel == Channel.ASSISTANCE_APPLICATION ? it.needs() : null);
        checkParties(
                it.petitioners() == null ? List.of() : it.petitioners(),
                it.respondents() == null ? List.of() : it.respondents());
        refuseShared("petitioners", it.petitioners(), it.respondents() == null ? respondents : List.of());
        refuseShared("respondents", it.respondents(), it.petitioners() == null ? petitioners : List.of());
        checkRights(it.rights() == null ? List.of() : it.rights());
        boolean web = it.ecommerce() == null ? ecommerce : it.ecommerce();
        checkPlatform(web, it.platform(), platformAfter(web, it.platform()));
    }

    private static void refuseEmpty(String field, @Nullable List<?> corrected) {
        Rejected.unlessAbout(field, corrected == null || !corrected.isEmpty(), "REQUIRED");
    }

    private static void refuseShared(String field, @Nullable List<Party> corrected, List<String> others) {
        for (int i = 0; corrected != null && i < corrected.size(); i++) {
            String ref = corrected.get(i).ref();
            Rejected.unlessAbout(field + "[" + i + "].ref", !others.contains(ref), "PARTY_REPEATED", ref);
        }
    }

    private static void checkPlatform(boolean ecommerce, @Nullable String given, @Nullable String platform) {
        Rejected.unlessAbout("platform", !ecommerce || platform != null, "PLATFORM_REQUIRED");
        Rejected.unlessAbout("platform", ecommerce || given == null, "PLATFORM_NOT_EXPECTED");
    }

    private static void checkParties(List<Party> petitioners, List<Party> respondents) {
        var seen = new HashSet<String>();
        checkParties("petitioners", petitioners, seen);
        checkParties("respondents", respondents, seen);
    }

    private static void checkParties(String field, List<Party> parties, Set<String> seen) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            String at = field + "[" + i + "].";
            Rejected.unlessAbout(at + "ref", seen.add(party.ref()), "PARTY_REPEATED", party.ref());
            boolean person = party.kind() == Party.Kind.PERSON;
            Rejected.unlessAbout(at + "uscc", !person || party.uscc() == null, "PERSON_WITHOUT_USCC");
            Rejected.unlessAbout(at + "phone", person || party.phone() == null, "ONLY_PERSONS_HAVE_THIS");
            Rejected.unlessAbout(at + "idNumber", person || party.idNumber() == null, "ONLY_PERSONS_HAVE_THIS");
        }
    }

    private static void checkRights(List<DisputedRight> rights) {
        var seen = new HashSet<String>();
        for (int i = 0; i < rights.size(); i++) {
            DisputedRight right = rights.get(i);
            boolean once = seen.add(right.kind() + "\n" + right.number().strip());
            Rejected.unlessAbout("rights[" + i + "].number", once, "RIGHT_REPEATED", right.number());
        }
    }

    boolean hasPatent() {
        return rights.stream().anyMatch(DisputedRight::isPatent);
    }

    /**
     * @throws Rejected with {@code RIGHT_NOT_FOUND}, or with {@code EVALUATION_NOT_FOR_RIGHT} for what was examined
     */
    void checkEvaluation(String rightNumber) {
        var named =
                rights.stream().filter(it -> it.number().equals(rightNumber)).toList();
        Rejected.unlessAbout("rightNumber", !named.isEmpty(), "RIGHT_NOT_FOUND", rightNumber);
        boolean holds = named.stream().anyMatch(DisputedRight::needsEvaluation);
        Rejected.unlessAbout("rightNumber", holds, "EVALUATION_NOT_FOR_RIGHT", rightNumber);
    }

    void checkParty(String ref) {
        boolean known = petitioners.contains(ref) || respondents.contains(ref);
        Rejected.unlessAbout("partyRef", known, "PARTY_NOT_FOUND", ref, parties());
    }

    void checkRespondent(String ref) {
        boolean known = respondents.contains(ref);
        Rejected.unlessAbout("partyRef", known, "PARTY_NOT_RESPONDENT", ref, String.join(", ", respondents));
    }

    private String parties() {
        return String.join(
                ", ", Stream.concat(petitioners.stream(), respondents.stream()).toList());
    }

    private static List<String> refs(List<Party> parties) {
        return parties.stream().map(Party::ref).toList();
    }
}
