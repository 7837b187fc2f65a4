package io.caseledger.institution;

import io.caseledger.shared.Personal;
import io.caseledger.shared.Text;

/**
 * Who a practitioner is. The person's name stands here and nowhere else, so that it can be made unreadable as one value
 * (个人信息保护法 47).
 */
@Personal("practitioner")
public record PractitionerIdentity(@Text(max = 100) String name) {
    /** Keeps the name out of logs. */
    @Override
    public String toString() {
        return "PractitionerIdentity[…]";
    }
}
