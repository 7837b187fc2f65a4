package io.caseledger.dispute.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.dispute.DisputeCommand;
import io.caseledger.dispute.DisputeLifeCycle;
import io.caseledger.dispute.api.DisputeLinks.ComplaintOfDisputeCase;
import io.caseledger.dispute.api.DisputeLinks.DisputeCaseOfComplaint;
import io.caseledger.dispute.view.DisputeView;
import io.caseledger.travel.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about dispute cases. */
@Controller
class DisputeController {
    private final Reader reader;
    private final DisputeLinks links;

    DisputeController(Reader reader, DisputeLinks links) {
        this.reader = reader;
        this.links = links;
    }

    /** The cases that count as one; its cases are looked up only when asked for. */
    record DisputeFamily(String id, String projectId) {
        static DisputeFamily of(DisputeView it) {
            return new DisputeFamily(it.familyId(), it.projectId());
        }
    }

    @Bean
    static Feature<DisputeView> disputeFeature() {
        return new Feature<>("dispute", DisputeCommand.class, DisputeView.KIND);
    }

    @QueryMapping
    @Nullable
    DisputeView disputeCase(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(DisputeView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<DisputeView> disputeCases(@Arguments DisputeList asked, @Argument @Nullable When at) {
        return reader.list(DisputeView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "DisputeCase")
    List<String> possibleCommands(DisputeView it) {
        return DisputeLifeCycle.possibleIn(it.state(), it.channel());
    }

    @SchemaMapping(typeName = "DisputeCase")
    DisputeFamily family(DisputeView it) {
        return DisputeFamily.of(it);
    }

    /** None where the family's cases belong to others than who asks. */
    @BatchMapping(typeName = "DisputeFamily")
    Map<DisputeFamily, List<DisputeView>> cases(List<DisputeFamily> families) {
        var cases = new HashMap<DisputeFamily, List<DisputeView>>();
        families.forEach(it -> cases.put(it, new ArrayList<>()));
        links.casesOfFamilies(
                        families.stream()
                                .map(DisputeFamily::projectId)
                                .distinct()
                                .toList(),
                        families.stream().map(DisputeFamily::id).distinct().toList())
                .forEach(it -> cases.computeIfAbsent(DisputeFamily.of(it), _ -> new ArrayList<>())
                        .add(it));
        return cases;
    }

    @BatchMapping(typeName = "DisputeCase")
    Map<DisputeView, ComplaintOfDisputeCase> fromComplaint(List<DisputeView> cases) {
        return links.complaintsOf(cases);
    }

    @BatchMapping(typeName = "Complaint", field = "disputeCases")
    Map<ComplaintView, List<DisputeCaseOfComplaint>> escalatedTo(List<ComplaintView> complaints) {
        return links.casesOf(complaints);
    }
}
