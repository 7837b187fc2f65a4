package io.caseledger.certificate.api;

import io.caseledger.seal.Withheld;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of which only so much is shown that its bearer is recognised by who knows it already.
 *
 * <ul>
 *   <li>Han characters: the surname, and a star for each other character: 张三 is 张*, 张三丰 张**.
 *   <li>A compound surname (复姓) stays whole where a given name follows it: 欧阳锋 is 欧阳*; 欧阳 alone is 欧*.
 *   <li>One character alone is a star.
 *   <li>Parts that are joined by a dot, as in 阿依古丽·买买提: the first character of the first part: 阿***·***.
 *   <li>Other scripts: the first letter of each word and three stars, whatever its length: John Smith is J*** S***.
 * </ul>
 */
final class MaskedName {
    /** The compound surnames that are in use. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙",
            "南荣", "东里", "东宫", "仲长", "子书", "子桑", "即墨", "达奚", "褚师", "歐陽", "司馬", "東方", "諸葛", "長孫", "公孫", "尉遲", "鍾離");

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DOT = Pattern.compile("[·•‧・･.．]");

    private MaskedName() {}

    static String of(String name) {
        if (Withheld.isMark(name)) {
            return name; // nobody's
        }
        String plain = name.strip();
        if (!HAN.matcher(plain).find()) {
            return Pattern.compile("[\\s\\p{Z}]+")
                    .splitAsStream(plain)
                    .map(MaskedName::word)
                    .collect(Collectors.joining(" "));
        }
        List<String> parts = DOT.splitAsStream(plain.replaceAll("[\\s\\p{Z}]", ""))
                .filter(it -> !it.isEmpty())
                .toList();
        return parts.size() > 1 ? joined(parts) : han(parts.getFirst());
    }

    private static String word(String word) {
        List<String> characters = characters(word);
        return characters.size() < 2 ? "*" : characters.getFirst() + "***";
    }

    private static String joined(List<String> parts) {
        String first = characters(parts.getFirst()).getFirst() + stars(parts.getFirst(), 1);
        return first + parts.stream().skip(1).map(it -> "·" + stars(it, 0)).collect(Collectors.joining());
    }

    private static String han(String name) {
        List<String> characters = characters(name);
        if (characters.size() < 2) {
            return "*";
        }
        String two = characters.get(0) + characters.get(1);
        int shown = characters.size() > 2 && COMPOUND.contains(two) ? 2 : 1;
        return String.join("", characters.subList(0, shown)) + stars(name, shown);
    }

    private static String stars(String text, int shown) {
        return "*".repeat(Math.max(0, characters(text).size() - shown));
    }

    /** Characters as people see them, so that a rare one or one with an accent is never cut in two. */
    private static List<String> characters(String text) {
        return CHARACTER.matcher(text).results().map(it -> it.group()).toList();
    }
}
