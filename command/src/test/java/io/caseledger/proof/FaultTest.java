package io.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTest {
    @ParameterizedTest
    @EnumSource
    void every_fault_is_said_to_operators_and_to_auditors_in_both_languages(Fault.Kind kind) {
        assertThat(new Fault(kind, 17, 23).sentence()).doesNotContain("%").endsWith(".");
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            assertThat(ResourceBundle.getBundle("io.caseledger.messages", locale).getString("LOG_FAULT_" + kind))
                    .isNotBlank();
        }
    }
}
