package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.ID;
import static io.caseledger.dispute.Disputes.MAKER;
import static io.caseledger.dispute.Disputes.OWNER;
import static io.caseledger.dispute.Disputes.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.seal.Withheld;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CasePartiesTest {
    private static Party mark(String ref) {
        return new Party(ref, Party.Kind.PERSON, Withheld.RESTRICTED.text(), null, null, null);
    }

    @Test
    void one_whom_a_mark_names_stays_as_she_stands_while_others_are_corrected() {
        var world = Disputes.world();
        world.has(Disputes.register(Channel.ASSISTANCE_APPLICATION));
        var parties = new CaseParties(world.events());
        var corrected = new Party("R1", Party.Kind.ORGANISATION, "东兴市某百货店", null, null, null);
        assertThat(parties.asTheyStand(ID, List.of(corrected, mark("R2")))).containsExactly(corrected, MAKER);
        assertThat(parties.asTheyStand(ID, List.of(mark("R2"), mark("R9"))))
                .as("nobody stands as R9, so the guard of the log refuses it")
                .containsExactly(MAKER, mark("R9"));
        assertThat(parties.asTheyStand(ID, List.of(OWNER, SHOP))).containsExactly(OWNER, SHOP);
        assertThat(parties.asTheyStand(ID, null)).isNull();
    }
}
