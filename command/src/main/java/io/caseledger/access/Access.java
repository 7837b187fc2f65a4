package io.caseledger.access;

import io.caseledger.shared.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One access, as it is kept: an operation and not each of its fields, what was shown and never what it said.
 *
 * @param subject who asked, by the token's subject
 * @param workstation for which the token speaks
 * @param address of the client, as far as proxies are believed
 * @param purpose what it was for, as the caller says
 * @param asked the fields of the operation itself, such as {@code trainees}; of a download, its path
 * @param fields with personal data that were shown, such as {@code Trainee.identity.phone}
 * @param records that were shown, of which the first {@link #MOST}
 * @param recordCount all of them
 */
public record Access(
        String subject,
        Set<Role> roles,
        @Nullable String workstation,
        String address,
        @Nullable String purpose,
        Operation operation,
        List<String> asked,
        List<String> fields,
        List<Target> records,
        int recordCount) {
    /** How many records an access names one by one. */
    public static final int MOST = 100;

    /** A record by its type and id. */
    public record Target(String type, String id) {}

    /** What kind of access it was. */
    public enum Operation {
        QUERY,
        MUTATION,
        SUBSCRIPTION,
        DOWNLOAD,
        /** The system deleted what the policy no longer keeps. */
        DELETION,
        /** The row was changed by somebody else and cannot be read. */
        UNREADABLE
    }
}
