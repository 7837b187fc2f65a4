package io.caseledger.screening;

/** How grave a risk is. From which score on is said by the checklist. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
