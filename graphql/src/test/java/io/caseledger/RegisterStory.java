package io.caseledger;

import io.caseledger.shared.Role;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Steps that the journeys of registers share, each in a project of direction 9 of its own. */
public abstract class RegisterStory extends Journey {
    protected static final String WHEN = "occurredAt: \"2023-03-01T09:00:00+08:00\"";

    protected final void awardDirection9() {
        accepted("awardProject", """
                projectId: "%s", direction: DIRECTION_9, title: "防城港市知识产权纠纷发生与应对现状研究",
                undertakingUnit: {name: "防城港市知识产权保护协会"}, startsOn: "2022-07-01", endsOn: "2023-07-01"\
                """.formatted(projectId), "");
    }

    protected static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** What was asked for once the last mutation shows. */
    protected final JsonNode shown(String query) {
        return ask("{ it: " + query.replace("$at", "atPosition: " + position()) + " }")
                .path("it");
    }

    /** What is found by the search over all kinds of records, as a line each. */
    protected final JsonNode searched(String text) {
        return shown("search(text: \"%s\", projectId: \"%s\", $at) { nodes { record { kind id title } } }"
                        .formatted(text, projectId))
                .path("nodes");
    }

    protected final JsonNode askedBy(Role role, String document) {
        return send(request(document, Map.of(), role));
    }
}
