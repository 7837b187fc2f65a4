package io.caseledger.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of historical cases, as sources send them. */
final class HistoricalLists {
    static final String HEADER =
            "来源机构,来源编号,案号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,平台,是否涉外,处理结果,金额(元)," + "立案日期,结案日期,请求人,请求人统一社会信用代码,被请求人,权利号\n";

    private HistoricalLists() {}

    /** A good row, different for each number. */
    static String row(int number) {
        return "防城港市中级人民法院,%d,（2021）桂06知民初%d号,商标,侵权,诉讼,防城港市中级人民法院,港口区,海产品加工,,否,判决,\"%d,000.5\","
                        .formatted(number, number, number % 900 + 100)
                + "2021-%02d-01,2021年%d月28日,广西京族食品有限公司,91350100M000100Y43,东兴市某商行%d,第%d号\n"
                        .formatted(number % 12 + 1, number % 12 + 1, number, number);
    }

    static byte[] file(String... rows) {
        return (HEADER + String.join("", Arrays.asList(rows))).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] many(int from, int until) {
        return file(IntStream.range(from, until).mapToObj(HistoricalLists::row).toArray(String[]::new));
    }

    static List<HistoricalRowOutcome> outcomes(List<HistoricalReceipt> receipts) {
        return receipts.stream().map(HistoricalReceipt::outcome).collect(Collectors.toList());
    }
}
