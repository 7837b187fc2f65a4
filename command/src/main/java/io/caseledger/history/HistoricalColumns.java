package io.caseledger.history;

import io.caseledger.tabular.Column;
import java.util.List;

/** The columns of a file of historical cases, by their Chinese or English names. */
final class HistoricalColumns {
    static final String PETITIONER_CODES = "petitionerUsccs";
    static final String RESPONDENT_CODES = "respondentUsccs";

    static final List<Column> ALL = List.of(
            Column.required("sourceAuthority", "来源机构", "来源单位", "来源", "数据来源", "source authority"),
            Column.required("sourceId", "来源编号", "来源记录号", "源编号", "source id"),
            Column.optional("caseNumber", "案号", "案件编号", "文书号", "case number"),
            Column.required("ipType", "知识产权类型", "权利类型", "ip type"),
            Column.required("disputeType", "纠纷类型", "案由", "dispute type"),
            Column.required("channel", "处理途径", "处理渠道", "解决途径"),
            Column.required("handler", "办理机构", "办理单位", "处理机构", "承办单位", "handling body"),
            Column.required("county", "区县", "县区", "县（市、区）", "所属区县"),
            Column.required("industry", "行业", "所属行业"),
            Column.optional("platform", "平台", "电商平台", "平台名称"),
            Column.required("crossBorder", "是否涉外", "涉外", "是否跨境", "跨境", "cross border"),
            Column.required("outcome", "处理结果", "结案方式", "结果"),
            Column.optional("amount", "金额", "涉案金额", "标的额", "amount cny"),
            Column.required("openedOn", "立案日期", "受理日期", "收案日期", "opened"),
            Column.optional("closedOn", "结案日期", "办结日期", "closed"),
            Column.required("petitioners", "请求人", "申请人", "原告", "权利人"),
            Column.optional(PETITIONER_CODES, "请求人统一社会信用代码", "申请人统一社会信用代码", "原告统一社会信用代码"),
            Column.required("respondents", "被请求人", "被申请人", "被告", "当事人"),
            Column.optional(RESPONDENT_CODES, "被请求人统一社会信用代码", "被申请人统一社会信用代码", "被告统一社会信用代码"),
            Column.optional("rightNumber", "权利号", "注册号", "专利号", "登记号", "right number"));

    private HistoricalColumns() {}
}
