package io.caseledger.rebuild.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildPropertiesTest {
    @Test
    void a_share_is_more_than_nothing_and_no_more_than_all() {
        assertThat(new RebuildProperties(1, Duration.ZERO).share()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RebuildProperties(0, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new RebuildProperties(1.1, Duration.ZERO));
    }
}
