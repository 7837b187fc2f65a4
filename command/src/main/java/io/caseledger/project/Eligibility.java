package io.caseledger.project;

/** What direction 16 asks of its applicant (申报要求 (1)); each must hold. */
public record Eligibility(boolean registeredInCity, boolean independentLegalPerson, boolean sellsIndustrialGoods) {
    boolean holds() {
        return registeredInCity && independentLegalPerson && sellsIndustrialGoods;
    }
}
