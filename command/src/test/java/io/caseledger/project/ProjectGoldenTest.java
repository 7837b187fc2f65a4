package io.caseledger.project;

import io.caseledger.golden.GoldenEvents;
import io.caseledger.project.ProjectEvent.ProjectAwarded;
import io.caseledger.project.ProjectEvent.ProjectClosed;
import io.caseledger.project.ProjectEvent.ProjectExtended;
import io.caseledger.shared.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProjectGoldenTest {
    static final List<ProjectEvent> EXAMPLES = List.of(
            new ProjectAwarded(
                    "p-16",
                    Direction.DIRECTION_16,
                    "平台知识产权保护",
                    new Organisation("防城港市海淘电子商务有限公司", "91350100M000100Y43"),
                    List.of(new Partner(new Organisation("北部湾知识产权服务有限公司", null), "文书与取证", 50_000)),
                    new Eligibility(true, true, true),
                    LocalDate.of(2022, 7, 1),
                    LocalDate.of(2023, 7, 1)),
            new ProjectExtended("p-16", LocalDate.of(2023, 10, 1), "疫情影响"),
            new ProjectClosed("p-16", LocalDate.of(2023, 10, 1), "验收通过"));

    @TestFactory
    Stream<DynamicTest> stored_events_stay_as_they_are() {
        return GoldenEvents.of("project", ProjectEvent.class, EXAMPLES);
    }
}
