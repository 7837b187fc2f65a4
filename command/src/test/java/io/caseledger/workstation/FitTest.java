package io.caseledger.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.shared.County;
import io.caseledger.shared.IpRight;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FitTest {
    @ParameterizedTest
    @CsvSource({
        "DONGXING, TRADE_MARK, MEDIATION, 3, ''",
        "SHANGSI, TRADE_MARK, MEDIATION, 2, COUNTY",
        "DONGXING, COPYRIGHT, MEDIATION, 2, RIGHT_KIND",
        "DONGXING, TRADE_MARK, OVERSEAS, 2, NEED",
        "SHANGSI, COPYRIGHT, OVERSEAS, 0, COUNTY RIGHT_KIND NEED"
    })
    void a_fit_has_a_point_for_each_criterion_that_is_met(
            County county, IpRight.Kind rightKind, AssistanceNeed need, int score, String lacking) {
        Fit fit = Fit.of(
                new Fit.Wish(county, rightKind, need),
                County.DONGXING,
                List.of(IpRight.Kind.TRADE_MARK),
                List.of(AssistanceNeed.MEDIATION));
        assertThat(fit.score()).isEqualTo(score);
        assertThat(fit.isFull()).isEqualTo(score == 3);
        assertThat(fit.lacking())
                .extracting(Enum::name)
                .isEqualTo(lacking.isEmpty() ? List.of() : List.of(lacking.split(" ")));
    }
}
