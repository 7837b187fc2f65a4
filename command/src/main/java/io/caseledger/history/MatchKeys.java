package io.caseledger.history;

import io.caseledger.file.Digests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By which a case of one source is found to be, perhaps, one of another source too.
 *
 * @param number the case number as numbers are compared; absent without one
 * @param matter parties and right, as a digest that tells no names; absent when the right has no number
 */
public record MatchKeys(@Nullable String number, @Nullable String matter) {
    private static final Pattern ORNAMENT = Pattern.compile("[\\p{P}\\p{S}]+");

    /** The forms of a company (公司法 7, 企业名称登记管理规定 14), the longer first: names are written with one or the other. */
    private static final Pattern COMPANY_FORM = Pattern.compile(
            "(股份有限责任公司|股份有限公司|有限责任公司|股份公司|有限公司|公司|limitedliabilitycompany|companylimited|coltd|limited|ltd|inc|llc)$");

    private static final int DIGITS = 32;

    public static MatchKeys of(HistoricalFacts facts) {
        String number = bare(facts.caseNumber());
        String right = bare(facts.rightNumber());
        return new MatchKeys(number.isEmpty() ? null : number, right.isEmpty() ? null : matter(facts, right));
    }

    private static String matter(HistoricalFacts facts, String right) {
        return digest(facts.ipType() + "\n" + right + "\n" + names(facts.petitioners()) + "\n\n"
                + names(facts.respondents()));
    }

    private static String names(List<HistoricalParty> parties) {
        return parties.stream().map(it -> name(it.name())).distinct().sorted().collect(Collectors.joining("\n"));
    }

    /** A name as names are compared: without width, blanks, brackets and the form of the company. */
    static String name(String name) {
        String bare = bare(name);
        String core = COMPANY_FORM.matcher(bare).replaceFirst("");
        return core.isEmpty() ? bare : core;
    }

    private static String bare(@Nullable String text) {
        return ORNAMENT.matcher(Same.folded(text)).replaceAll("");
    }

    private static String digest(String text) {
        return Digests.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
