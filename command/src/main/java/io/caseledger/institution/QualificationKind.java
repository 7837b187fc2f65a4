package io.caseledger.institution;

/** Kinds of qualification (资质). */
public enum QualificationKind {
    /** 专利代理师 (专利代理条例 10). */
    PATENT_AGENT(true),
    /** 律师 (律师法 5). */
    LAWYER(true),
    /** 公证员 (公证法 18). */
    NOTARY(true),
    /** 司法鉴定人. */
    FORENSIC_APPRAISER(true),
    /** 商标代理从业人员. */
    TRADEMARK_AGENT(false),
    /** 调解员. */
    MEDIATOR(false),
    /** 仲裁员. */
    ARBITRATOR(false),
    /** 维权援助工作人员. */
    ASSISTANCE_WORKER(false),
    /** 其他. */
    OTHER(false);

    private final boolean certified;

    QualificationKind(boolean certified) {
        this.certified = certified;
    }

    /** Whether nobody has it without a certificate, whose number must then be given. */
    boolean certified() {
        return certified;
    }
}
