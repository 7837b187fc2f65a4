package io.caseledger.collaboration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.collaboration.CollaborationMechanismCommand.ProposeMechanism;
import io.caseledger.collaboration.CollaborationMechanismEvent.MechanismProposed;
import io.caseledger.gate.Creations;
import io.caseledger.project.Direction;
import io.caseledger.project.Projects;
import io.caseledger.shared.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Lets records begin under a mechanism, for who is a member of it at that time. It reads the mechanism's stream instead of
 * loading the aggregate, whose lock would make all that is sent wait for each other.
 */
@Component
class CollaborationDesk {
    private record Known(long version, String projectId, Roster roster) {
        static final Known NOTHING = new Known(-1, "", Roster.empty());
    }

    private final EventStore events;
    private final Projects projects;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    CollaborationDesk(EventStore events, Projects projects) {
        this.events = events;
        this.projects = projects;
    }

    /** Between whom something passes, by the names they had then, and the project in which it does. */
    record Passage(String projectId, MemberName from, List<MemberName> to) {}

    /**
     * Lets a mechanism be proposed.
     *
     * @throws Rejected because the project does not take it
     */
    void receive(ProposeMechanism it) {
        Creations.leaveToGate(events, it.mechanismId());
        projects.mustTake(it.projectId(), Direction.DIRECTION_1);
    }

    /**
     * Lets something pass from a member to others, who all must be members at that instant, under a mechanism in force then.
     *
     * @throws Rejected with {@code MECHANISM_NOT_FOUND}, {@code MECHANISM_NOT_IN_FORCE}, {@code MEMBER_NOT_FOUND}, {@code
     *     MEMBER_NOT_THEN}, {@code MEMBER_REPEATED} or {@code SENT_TO_ITSELF}, or because the project takes nothing more
     */
    Passage open(String recordId, String mechanismId, String from, List<String> to, Instant at) {
        Creations.leaveToGate(events, recordId);
        Known mechanism = upToDate(mechanismId);
        Rejected.unlessAbout("mechanismId", mechanism.version() >= 0, "MECHANISM_NOT_FOUND", mechanismId);
        Roster roster = mechanism.roster();
        Rejected.unlessAbout(
                "mechanismId", roster.isInForceAt(at), "MECHANISM_NOT_IN_FORCE", mechanismId, at, roster.state());
        projects.mustTake(mechanism.projectId(), Direction.DIRECTION_1, "mechanismId");
        return new Passage(mechanism.projectId(), memberAt(roster, from, "from", at), recipients(roster, from, to, at));
    }

    private static List<MemberName> recipients(Roster roster, String from, List<String> to, Instant at) {
        var seen = new HashSet<String>();
        var recipients = new ArrayList<MemberName>();
        for (int i = 0; i < to.size(); i++) {
            String field = "to[" + i + "]";
            Rejected.unlessAbout(field, !to.get(i).equals(from), "SENT_TO_ITSELF");
            Rejected.unlessAbout(field, seen.add(to.get(i)), "MEMBER_REPEATED", to.get(i));
            recipients.add(memberAt(roster, to.get(i), field, at));
        }
        return List.copyOf(recipients);
    }

    private static MemberName memberAt(Roster roster, String memberId, String field, Instant at) {
        Member member = roster.member(memberId).orElseThrow(() -> Rejected.about(field, "MEMBER_NOT_FOUND", memberId));
        Rejected.unlessAbout(field, member.isAt(at), "MEMBER_NOT_THEN", memberId, at);
        return member.named();
    }

    private Known upToDate(String mechanismId) {
        Known before = Optional.ofNullable(known.getIfPresent(mechanismId)).orElse(Known.NOTHING);
        Optional<Long> last = events.lastSequenceNumberFor(mechanismId);
        if (last.isEmpty() || last.get() == before.version()) {
            return before;
        }
        Known now = before;
        var later = events.readEvents(mechanismId, before.version() + 1);
        while (later.hasNext()) {
            var message = later.next();
            if (!(message.getPayload() instanceof CollaborationMechanismEvent event)) {
                return Known.NOTHING; // the id is of a record of another kind
            }
            now = fold(now, event, message.getSequenceNumber());
        }
        known.put(mechanismId, now);
        return now;
    }

    private static Known fold(Known before, CollaborationMechanismEvent event, long version) {
        String projectId = event instanceof MechanismProposed it ? it.projectId() : before.projectId();
        return new Known(version, projectId, Roster.after(event, before.roster()));
    }
}
