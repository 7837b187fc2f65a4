package io.caseledger.dispute;

import io.caseledger.shared.Kept;
import io.caseledger.shared.MaybePerson;
import io.caseledger.shared.OfPerson;
import io.caseledger.shared.Personal;
import io.caseledger.shared.Somebody;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * A petitioner or respondent (请求人, 被请求人). All that a case knows of a person stands here and nowhere else, so that it
 * can be made unreadable as one value (个人信息保护法 47).
 *
 * @param ref what the case calls the party by, such as {@code R1}; unique within the case and no personal data
 * @param uscc for organisations only, where known
 * @param phone for persons only
 * @param idNumber for persons only
 */
@Personal("party")
public record Party(
        @OfPerson @Text(max = 16) String ref,
        @Kept Kind kind,
        @Text String name,
        @Uscc @Nullable String uscc,
        @Text(max = 32) @Nullable String phone,
        @Text(max = 32) @Nullable String idNumber)
        implements MaybePerson, Somebody {

    /** Whether a party is a natural person or an organisation. */
    public enum Kind {
        PERSON,
        ORGANISATION
    }

    @Override
    public boolean natural() {
        return kind == Kind.PERSON;
    }

    @Override
    public @Nullable String identityNumber() {
        return idNumber;
    }

    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "Party[" + ref + " " + kind + "]";
    }
}
