package io.caseledger.history;

import io.caseledger.dispute.DisputeType;
import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand in a cell for a value out of a list: its name in the API, or what it is called in Chinese. */
final class HistoricalWords<T> {
    static final HistoricalWords<IpRight.Kind> IP_TYPES = new HistoricalWords<>(IpRight.Kind.values())
            .say(IpRight.Kind.INVENTION_PATENT, "发明专利", "发明", "专利（发明）")
            .say(IpRight.Kind.UTILITY_MODEL, "实用新型", "实用新型专利")
            .say(IpRight.Kind.DESIGN_PATENT, "外观设计", "外观设计专利", "外观专利")
            .say(IpRight.Kind.TRADE_MARK, "商标", "商标权", "注册商标", "trademark")
            .say(IpRight.Kind.COPYRIGHT, "著作权", "版权")
            .say(IpRight.Kind.GEOGRAPHICAL_INDICATION, "地理标志")
            .say(IpRight.Kind.TRADE_SECRET, "商业秘密")
            .say(IpRight.Kind.OTHER, "其他", "其它");
    static final HistoricalWords<DisputeType> DISPUTE_TYPES = new HistoricalWords<>(DisputeType.values())
            .say(DisputeType.INFRINGEMENT, "侵权", "侵权纠纷")
            .say(DisputeType.OWNERSHIP, "权属", "权属纠纷")
            .say(DisputeType.PASSING_OFF, "假冒", "假冒专利", "假冒注册商标")
            .say(DisputeType.CONTRACT, "合同", "合同纠纷")
            .say(DisputeType.INVENTOR_REWARD, "职务发明奖酬", "奖酬纠纷")
            .say(DisputeType.UNFAIR_COMPETITION, "不正当竞争")
            .say(DisputeType.OTHER, "其他", "其它");
    static final HistoricalWords<HistoricalChannel> CHANNELS = new HistoricalWords<>(HistoricalChannel.values())
            .say(HistoricalChannel.LITIGATION, "诉讼", "民事诉讼", "司法诉讼")
            .say(HistoricalChannel.ADMINISTRATIVE_ADJUDICATION, "行政裁决")
            .say(HistoricalChannel.ADMINISTRATIVE_ENFORCEMENT, "行政执法", "行政处罚", "行政查处")
            .say(HistoricalChannel.MEDIATION, "调解", "人民调解", "行政调解", "行业调解")
            .say(HistoricalChannel.ARBITRATION, "仲裁")
            .say(HistoricalChannel.RIGHTS_ASSISTANCE, "维权援助")
            .say(HistoricalChannel.COMPLAINT_OR_REPORT, "投诉举报", "投诉", "举报")
            .say(HistoricalChannel.PLATFORM, "平台处理", "平台", "平台投诉")
            .say(HistoricalChannel.CUSTOMS, "海关保护", "海关")
            .say(HistoricalChannel.CRIMINAL, "刑事", "刑事诉讼")
            .say(HistoricalChannel.OTHER, "其他", "其它");
    static final HistoricalWords<HistoricalOutcome> OUTCOMES = new HistoricalWords<>(HistoricalOutcome.values())
            .say(HistoricalOutcome.PENDING, "在办", "办理中", "未结", "未结案")
            .say(HistoricalOutcome.SETTLED, "和解")
            .say(HistoricalOutcome.MEDIATED, "调解", "调解结案", "调解成功")
            .say(HistoricalOutcome.ADJUDICATED, "行政裁决", "裁决")
            .say(HistoricalOutcome.PENALISED, "行政处罚", "处罚")
            .say(HistoricalOutcome.JUDGED, "判决", "判决结案")
            .say(HistoricalOutcome.AWARDED, "仲裁裁决", "仲裁")
            .say(HistoricalOutcome.TRANSFERRED, "移送", "移送司法机关")
            .say(HistoricalOutcome.WITHDRAWN, "撤回", "撤诉", "撤案")
            .say(HistoricalOutcome.REJECTED, "驳回", "不予受理", "不予立案")
            .say(HistoricalOutcome.TERMINATED, "终止")
            .say(HistoricalOutcome.OTHER, "其他", "其它");
    static final HistoricalWords<County> COUNTIES = new HistoricalWords<>(County.values())
            .say(County.GANGKOU, "港口区", "港口")
            .say(County.FANGCHENG, "防城区", "防城")
            .say(County.SHANGSI, "上思县", "上思")
            .say(County.DONGXING, "东兴市", "东兴");
    static final HistoricalWords<Boolean> YES_OR_NO = new HistoricalWords<Boolean>()
            .say(true, "是", "有", "涉外", "跨境", "true", "yes", "y", "1")
            .say(false, "否", "无", "非涉外", "境内", "不涉外", "false", "no", "n", "0");

    private final Map<String, T> values = new HashMap<>();
    private final List<String> usual = new ArrayList<>();

    @SafeVarargs
    private HistoricalWords(T... names) {
        for (T each : names) {
            values.put(plain(String.valueOf(each)), each);
        }
    }

    private HistoricalWords<T> say(T value, String... words) {
        usual.add(words[0]);
        for (String word : words) {
            values.put(plain(word), value);
        }
        return this;
    }

    private static String plain(String word) {
        return Same.folded(word).replace("_", "").replace("-", "");
    }

    /** One word for each value, for somebody who wrote none of them. */
    String known() {
        return String.join("、", usual);
    }

    @Nullable
    T of(String cell) {
        return values.get(plain(cell));
    }
}
