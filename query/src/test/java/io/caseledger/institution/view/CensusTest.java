package io.caseledger.institution.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseledger.institution.QualificationKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random registers: institutions that close, open again and are corrected, people who move, leave, lose and renew
 * qualifications, and mistakes that are voided. For every day the census agrees with one who kept a diary of all days.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CensusTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_census_of_every_day_agrees_with_a_naive_diary(long seed) {
        var register = new RandomRegister(seed);
        long counted = 0;
        for (int steps = 0; steps < 60; steps++) {
            register.step();
            counted += agreesOnEveryDay(register);
        }
        assertThat(counted).as("persons seen at all").isPositive();
    }

    private static long agreesOnEveryDay(RandomRegister register) {
        long counted = 0;
        for (int day = 0; day < Diary.DAYS; day++) {
            LocalDate date = Diary.date(day);
            Census census = Census.of(date, register.institutions(), register.practitioners());
            assertThat(census.byInstitution().keySet())
                    .as("institutions on %s", date)
                    .isEqualTo(register.diary().openOn(day));
            for (var institution : register.institutions()) {
                Map<QualificationKind, Long> told = register.diary().qualified(institution.id(), day);
                assertThat(census.at(institution.id()).byQualification())
                        .as("at %s on %s", institution.id(), date)
                        .isEqualTo(told);
            }
            assertThat(census.all().persons()).isEqualTo(register.diary().persons(day));
            counted += census.all().persons();
        }
        return counted;
    }
}
