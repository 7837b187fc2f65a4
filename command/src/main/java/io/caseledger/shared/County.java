package io.caseledger.shared;

/** The districts and counties (县、区、市) of Fangchenggang (防城港市). */
public enum County {
    /** 港口区. */
    GANGKOU,
    /** 防城区. */
    FANGCHENG,
    /** 上思县. */
    SHANGSI,
    /** 东兴市. */
    DONGXING
}
