package io.caseledger.dispute;

import static io.caseledger.dispute.Disputes.ID;
import static io.caseledger.dispute.Disputes.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartyRecordsTest {
    @Test
    void a_natural_person_among_the_parties_is_known_by_case_and_ref_and_an_organisation_is_nobody() {
        var world = Disputes.world();
        world.has(Disputes.register(Channel.ASSISTANCE_APPLICATION));
        var records = new PartyRecords(world.events());
        PersonRecord found = records.find(ID + "#R2").orElseThrow();
        assertThat(found.identity()).isEqualTo(new PersonIdentity(MAKER.name(), MAKER.idNumber(), MAKER.phone()));
        assertThat(found.projectId()).isEqualTo(Disputes.PROJECT);
        assertThat(found.subjects()).containsExactly(ID + "#R2");
        assertThat(records.find(ID + "#P1")).isEmpty();
        assertThat(records.find(ID)).isEmpty();
        assertThat(records.find("nobody#R2")).isEmpty();
    }
}
