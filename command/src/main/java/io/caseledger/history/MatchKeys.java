package io.caseledger.history;

import io.caseledger.file.Digests;
import io.caseledger.seal.Withheld;
import io.caseledger.shared.IpRight;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which a case of one source is found to be, perhaps, one of another source too. */
public final class MatchKeys {
    private static final Pattern ORNAMENT = Pattern.compile("[\\p{P}\\p{S}]+");

    /** The forms of a company (公司法 7, 企业名称登记管理规定 14), the longer first: names are written with one or the other. */
    private static final Pattern COMPANY_FORM = Pattern.compile(
            "(股份有限责任公司|股份有限公司|有限责任公司|股份公司|有限公司|公司|limitedliabilitycompany|companylimited|coltd|limited|ltd|inc|llc)$");

    private static final int DIGITS = 32;

    private MatchKeys() {}

    /** A case number as numbers are compared; absent without one. */
    public static @Nullable String number(@Nullable String caseNumber) {
        String number = bare(caseNumber);
        return number.isEmpty() ? null : number;
    }

    /**
     * Parties and right as a digest. Who knows all parties but one could try out her name, so it stands only where the names do;
     * absent when somebody is withheld, who is like nobody, and when the right has no number.
     */
    public static @Nullable String matter(
            IpRight.Kind type,
            @Nullable String rightNumber,
            List<HistoricalParty> petitioners,
            List<HistoricalParty> respondents) {
        String right = bare(rightNumber);
        boolean withheld =
                Stream.of(petitioners, respondents).flatMap(List::stream).anyMatch(it -> Withheld.isMark(it.name()));
        return right.isEmpty() || withheld
                ? null
                : digest(type + "\n" + right + "\n" + names(petitioners) + "\n\n" + names(respondents));
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
