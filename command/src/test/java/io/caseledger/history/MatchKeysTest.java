package io.caseledger.history;

import static io.caseledger.history.Histories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.seal.Withheld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchKeysTest {
    @ParameterizedTest
    @CsvSource({
        "广西京族食品有限公司, 广西京族食品有限责任公司",
        "广西京族食品股份有限公司, ' 广西京族食品 股份公司'",
        "防城港（东兴）商贸有限公司, 防城港(东兴)商贸有限公司",
        "'Dongxing Trade Co., Ltd.', 'DONGXING TRADE COMPANY LIMITED'",
        "ＡＢＣ科技有限公司, abc科技有限公司"
    })
    void names_are_the_same_whatever_their_width_blanks_and_form(String one, String other) {
        assertThat(MatchKeys.name(one)).isEqualTo(MatchKeys.name(other));
    }

    @ParameterizedTest
    @CsvSource({"广西京族食品有限公司, 广西京族食品厂", "公司, 有限公司", "东兴某商行, 东兴市某商行"})
    void other_names_stay_other_names(String one, String other) {
        assertThat(MatchKeys.name(one)).isNotEqualTo(MatchKeys.name(other));
    }

    @Test
    void a_case_number_is_the_same_in_any_brackets() {
        assertThat(MatchKeys.number("（2021）桂06知民初12号"))
                .isEqualTo(MatchKeys.number("[2021] 桂 06 知民初 12 号"))
                .isEqualTo("2021桂06知民初12号");
        assertThat(MatchKeys.number(null)).isNull();
    }

    @Test
    void parties_and_right_make_one_key_whatever_the_order_and_tell_no_names() {
        var one = new HistoricalParty("甲有限公司", null);
        var two = new HistoricalParty("乙商行", null);
        assertThat(matter(one, two))
                .isEqualTo(matter(two, new HistoricalParty("甲有限责任公司", null)))
                .isNotEqualTo(matter(one))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void whose_names_are_withheld_are_like_nobody() {
        assertThat(matter(new HistoricalParty(Withheld.ERASED.text(), null))).isNull();
        assertThat(matter(new HistoricalParty("甲有限公司", null), new HistoricalParty(Withheld.RESTRICTED.text(), null)))
                .isNull();
    }

    private static @Nullable String matter(HistoricalParty... respondents) {
        return MatchKeys.matter(FACTS.ipType(), FACTS.rightNumber(), FACTS.petitioners(), List.of(respondents));
    }
}
