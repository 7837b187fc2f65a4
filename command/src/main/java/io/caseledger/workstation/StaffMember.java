package io.caseledger.workstation;

import io.caseledger.seal.Withheld;
import io.caseledger.shared.Kept;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Somebody;
import io.caseledger.shared.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of a workstation's staff with the qualification (资质) that counts there. The person's name and number stand here and
 * nowhere else, so that they can be made unreadable as one value (个人信息保护法 47).
 *
 * @param ref what the workstation calls the member by, such as {@code S1}: no personal data; absent only in a list that is handed in
 */
@Personal("staff")
public record StaffMember(
        @OfPerson @Text(max = 16) @Nullable String ref,

        @Text String name,
        @Kept Qualification qualification,
        @Text(max = 64) @Nullable String certificateNumber)
        implements Somebody {

    /** Qualifications of staff. */
    public enum Qualification {
        PATENT_ATTORNEY,
        LAWYER,
        IP_SPECIALIST,
        MEDIATOR,
        OTHER
    }

    public StaffMember(String name, Qualification qualification, @Nullable String certificateNumber) {
        this(null, name, qualification, certificateNumber);
    }

    /** As listed the first time, and in lists of an earlier version: those without a ref are called by their place. */
    static List<StaffMember> numbered(List<StaffMember> staff) {
        return calledAfter(staff, List.of(), 0);
    }

    /**
     * As listed anew: who is there by ref, or else by name, is called as before, and whoever is new by a number that nobody had.
     * Of one who is named by a mark all stays as it stands.
     *
     * @param last the highest number that was ever given
     */
    static List<StaffMember> calledAfter(List<StaffMember> listed, List<StaffMember> before, int last) {
        var called = new ArrayList<StaffMember>();
        var taken = new HashSet<String>();
        listed.forEach(it -> Optional.ofNullable(it.ref).ifPresent(taken::add));
        int next = last;
        for (StaffMember each : listed) {
            StaffMember known = each.in(before, taken);
            String ref = each.ref == null ? known == null ? null : known.ref : each.ref;
            while (ref == null) {
                next++;
                ref = taken.contains("S" + next) ? null : "S" + next;
            }
            taken.add(ref);
            called.add(known != null && known.isWithheldIn(each) ? known : each.called(ref));
        }
        return List.copyOf(called);
    }

    private @Nullable StaffMember in(List<StaffMember> before, Set<String> taken) {
        return before.stream()
                .filter(it -> ref == null ? !taken.contains(it.ref) && People.same(it.name, name) : ref.equals(it.ref))
                .findFirst()
                .orElse(null);
    }

    private boolean isWithheldIn(StaffMember listed) {
        return Withheld.isMark(listed.name);
    }

    private StaffMember called(String by) {
        return new StaffMember(by, name, qualification, certificateNumber);
    }

    /** The number by which it is called; 0 where it is called otherwise. */
    int number() {
        return ref != null && ref.matches("S\\d{1,9}") ? Integer.parseInt(ref.substring(1)) : 0;
    }

    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "StaffMember[" + ref + " " + qualification + "]";
    }
}
