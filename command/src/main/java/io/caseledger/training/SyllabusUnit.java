package io.caseledger.training;

import io.caseledger.shared.NotLookedUp;
import io.caseledger.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the syllabus (课程单元).
 *
 * @param unitId unique in the project and never used again, for class hours are counted once for each unit
 * @param title in Chinese
 * @param titleEn in English
 * @param plannedMinutes of teaching
 */
public record SyllabusUnit(
        @NotLookedUp("A unit of the programme") @Text(max = 64)
        String unitId,

        TrainingModule module,
        @Text String title,
        @Text @Nullable String titleEn,

        @Min(value = 1, message = "MINUTES_OUT_OF_RANGE") @Max(value = 1440, message = "MINUTES_OUT_OF_RANGE")
        int plannedMinutes) {

    SyllabusUnit revisedBy(TrainingProgrammeCommand.ReviseSyllabusUnit it) {
        return new SyllabusUnit(
                unitId,
                module,
                it.title() == null ? title : it.title(),
                it.titleEn() == null ? titleEn : it.titleEn(),
                it.plannedMinutes() == null ? plannedMinutes : it.plannedMinutes());
    }
}
