package io.caseledger.workstation;

import io.caseledger.shared.AssistanceNeed;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import io.caseledger.shared.Organisation;
import io.caseledger.workstation.WorkstationEvent.WorkstationCorrected;
import io.caseledger.workstation.WorkstationEvent.WorkstationPlanned;
import io.caseledger.workstation.WorkstationEvent.WorkstationStaffListed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a workstation and what it offers: all that requests and other plans need to know of it.
 *
 * @param lastNumber the highest by which a member of its staff was ever called
 */
record Profile(
        WorkstationState state,
        Organisation host,
        County county,
        List<IpRight.Kind> specialities,
        List<AssistanceNeed> needs,
        List<StaffMember> staff,
        int lastNumber) {

    static Profile after(WorkstationEvent event, @Nullable Profile before) {
        if (event instanceof WorkstationPlanned it) {
            return new Profile(
                    WorkstationState.PLANNED,
                    it.host(),
                    it.county(),
                    it.specialities(),
                    it.needs(),
                    it.staff(),
                    last(0, it.staff()));
        }
        if (before == null) {
            throw new IllegalStateException("A workstation begins with its plan, not with " + event);
        }
        WorkstationState state = WorkstationLifeCycle.after(event, before.state);
        return switch (event) {
            case WorkstationCorrected it -> before.correctedBy(it, state);
            case WorkstationStaffListed it -> before.with(state, it.staff());
            default -> before.with(state, before.staff);
        };
    }

    private Profile with(WorkstationState next, List<StaffMember> listed) {
        return new Profile(next, host, county, specialities, needs, listed, last(lastNumber, listed));
    }

    private Profile correctedBy(WorkstationCorrected it, WorkstationState next) {
        return new Profile(
                next,
                it.host() == null ? host : it.host(),
                it.county() == null ? county : it.county(),
                it.specialities() == null ? specialities : it.specialities(),
                it.needs() == null ? needs : it.needs(),
                staff,
                lastNumber);
    }

    private static int last(int before, List<StaffMember> listed) {
        return listed.stream().mapToInt(StaffMember::number).reduce(before, Math::max);
    }

    /** A list that is handed in, with those who were on the last one called as they were. */
    List<StaffMember> calledAsBefore(List<StaffMember> listed) {
        return StaffMember.calledAfter(listed, staff, lastNumber);
    }

    Fit fit(Fit.Wish wish) {
        return Fit.of(wish, county, specialities, needs);
    }

    boolean employs(String name) {
        return staff.stream().anyMatch(it -> People.same(it.name(), name));
    }

    boolean holds(String slotId) {
        return WorkstationLifeCycle.isOpen(state)
                && host.uscc() != null
                && WorkstationSlotEvent.HostTaken.slotOf(host.uscc()).equals(slotId);
    }
}
