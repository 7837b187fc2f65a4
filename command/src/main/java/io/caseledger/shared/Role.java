package io.caseledger.shared;

/** What a caller may be. Officers file and decide, dashboards watch counts, auditors read all, admins run the system. */
public enum Role {
    OFFICER,
    DASHBOARD,
    AUDITOR,
    ADMIN
}
