package io.caseledger.dispute;

import io.caseledger.shared.IpRight;
import io.caseledger.shared.Text;

/** A right in dispute, with its legal status (法律状态) when the case came in. */
public record DisputedRight(
        IpRight.Kind kind,
        @Text(max = 64) String number,
        @Text String title,
        LegalStatus legalStatus) {

    /** Legal status of a right. */
    public enum LegalStatus {
        /** 有效. */
        IN_FORCE,
        /** 审中. */
        PENDING,
        /** 失效. */
        LAPSED,
        /** 宣告无效. */
        INVALIDATED,
        /** 无效宣告程序中. */
        UNDER_INVALIDATION,
        /** 无需登记, such as a copyright that nobody registered. */
        UNREGISTERED
    }

    /** The kinds of which patent disputes are made (专利法 2). */
    public boolean isPatent() {
        return switch (kind) {
            case INVENTION_PATENT, UTILITY_MODEL, DESIGN_PATENT -> true;
            case TRADE_MARK, COPYRIGHT, GEOGRAPHICAL_INDICATION, TRADE_SECRET, OTHER -> false;
        };
    }

    /** The kinds that were granted without examination as to substance, so that an evaluation report is asked for (专利法 66). */
    public boolean needsEvaluation() {
        return kind == IpRight.Kind.UTILITY_MODEL || kind == IpRight.Kind.DESIGN_PATENT;
    }
}
