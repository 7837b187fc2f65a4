package io.caseledger.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseledger.complaint.ComplaintCommand.MergeComplaint;
import io.caseledger.complaint.ComplaintCommand.WithdrawComplaint;
import io.caseledger.complaint.ComplaintEvent.ComplaintWithdrawn;
import io.caseledger.policy.PolicyCommand.VoidPolicy;
import io.caseledger.policy.PolicyEvent.PolicyVoided;
import io.caseledger.reminder.WatchCommand;
import io.caseledger.shared.Caller;
import io.caseledger.shared.Rejected;
import io.caseledger.shared.Role;
import io.caseledger.station.Station;
import io.caseledger.station.Stations;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {
    private static final Instant AT = Instant.parse("2022-08-10T02:00:00Z");
    private static final Caller OF_A = new Caller("officer-a", Set.of(Role.OFFICER), "fcg-01");
    private static final Caller OF_B = new Caller("officer-b", Set.of(Role.OFFICER), "fcg-02");
    private static final Caller OFFICE = new Caller("officer-o", Set.of(Role.OFFICER), null);

    private final Map<String, DomainEventMessage<?>> log = new HashMap<>();
    private int asked;
    private final Stations stations = new Stations(from -> {
        asked++;
        var found = new HashMap<String, List<DomainEventMessage<?>>>();
        from.keySet().stream().filter(log::containsKey).forEach(it -> found.put(it, List.of(log.get(it))));
        return found;
    });
    private final Reach reach = new Reach(stations);

    private void begun(String id, Object event, @Nullable String station) {
        MetaData meta = station == null ? MetaData.emptyInstance() : MetaData.with(Station.OF_CALLER, station);
        log.put(id, new GenericDomainEventMessage<>("Some", id, 0, event, meta));
    }

    private void complaint(String id, @Nullable String station) {
        begun(id, new ComplaintWithdrawn(id, "p-16", "撤回", AT), station);
    }

    /** Passes the gate, and gives what the command's events are stamped with. */
    private @Nullable Object passes(Caller caller, Object command) {
        UnitOfWork<CommandMessage<?>> unit = new DefaultUnitOfWork<>(
                new GenericCommandMessage<>(command, new Origin(caller, null, null).asMetaData()));
        reach.check(unit);
        return unit.getMessage().getMetaData().get(Station.ON_BEHALF);
    }

    private void refused(Caller caller, Object command, String field, String code, String id) {
        assertThatThrownBy(() -> passes(caller, command))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.reasons()).containsExactly(new Rejected.Reason(code, field, List.of(id))));
    }

    private static WithdrawComplaint withdraw(String id) {
        return new WithdrawComplaint(id, "撤回", AT);
    }

    private static MergeComplaint merge(String id, String into) {
        return new MergeComplaint(id, into, "重复", AT);
    }

    @Test
    void a_record_is_changed_by_its_own_workstation_and_by_the_office() {
        complaint("c-1", "fcg-01");
        passes(OF_A, withdraw("c-1"));
        passes(OFFICE, withdraw("c-1"));
        passes(new Caller("admin", Set.of(Role.ADMIN), "fcg-02"), withdraw("c-1"));
    }

    @Test
    void a_record_of_another_workstation_is_answered_like_one_that_does_not_exist() {
        complaint("c-1", "fcg-01");
        complaint("c-2", "fcg-02");
        refused(OF_B, withdraw("c-1"), "complaintId", "NOT_FOUND", "c-1");
        refused(OF_B, withdraw("c-0"), "complaintId", "NOT_FOUND", "c-0");
        refused(OF_B, merge("c-2", "c-1"), "mergedInto", "COMPLAINT_NOT_FOUND", "c-1");
        refused(OF_B, merge("c-2", "c-0"), "mergedInto", "COMPLAINT_NOT_FOUND", "c-0");
    }

    @Test
    void an_auditor_sees_all_and_changes_no_more_than_before() {
        complaint("c-1", "fcg-01");
        var both = new Caller("officer-b", Set.of(Role.OFFICER, Role.AUDITOR), "fcg-02");
        assertThat(both.seesAll()).isTrue();
        refused(both, withdraw("c-1"), "complaintId", "NOT_FOUND", "c-1");
    }

    @Test
    void what_nobody_of_a_workstation_began_belongs_to_all() {
        complaint("c-1", null);
        passes(OF_B, withdraw("c-1"));
    }

    @Test
    void a_register_of_the_city_belongs_to_all_whoever_began_it() {
        begun("policy-1", new PolicyVoided("policy-1", "p-9", "重复登记", AT), "fcg-01");
        passes(OF_B, new VoidPolicy("policy-1", "重复登记", AT));
    }

    @Test
    void who_speaks_for_no_workstation_acts_for_that_of_the_record() {
        complaint("c-1", "fcg-01");
        complaint("c-2", null);
        assertThat(passes(OFFICE, withdraw("c-1"))).isEqualTo("fcg-01");
        assertThat(passes(OFFICE, withdraw("c-2"))).isNull();
        assertThat(passes(OF_A, withdraw("c-1"))).as("its own station says it").isNull();
        assertThat(Station.of(new GenericDomainEventMessage<>(
                        "Some", "x", 0, "begun", MetaData.with(Station.ON_BEHALF, "fcg-01"))))
                .isEqualTo("fcg-01");
    }

    @Test
    void a_reminder_belongs_to_the_workstation_of_its_record() {
        complaint("c-1", "fcg-01");
        var clock = new io.caseledger.deadline.Clock("ecommerce.declaration-wait", "ecommerce-law-2019", AT, AT);
        var raise = WatchCommand.of("p-16", "complaints", "c-1", null, clock, "working-days-3");
        assertThat(passes(Caller.system("limits"), raise)).isEqualTo("fcg-01");
    }

    @Test
    void whose_a_record_is_is_read_once() {
        complaint("c-1", "fcg-01");
        passes(OF_A, withdraw("c-1"));
        passes(OF_A, withdraw("c-1"));
        assertThat(asked).isOne();
    }

    @Test
    void parts_that_are_refused_by_themselves_ask_what_is_out_of_reach() {
        complaint("c-1", "fcg-01");
        complaint("c-2", "fcg-02");
        UnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>(withdraw("c-2"), new Origin(OF_B, null, null).asMetaData()));
        reach.check(unit);
        assertThat(Reach.outOf(List.of("c-0", "c-1", "c-2"))).containsExactlyInAnyOrder("c-0", "c-1");
        unit.rollback();
        assertThat(Reach.outOf(List.of("c-1"))).as("outside of a command").isEmpty();
    }
}
