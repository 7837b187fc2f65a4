package io.caseledger.complaint.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.complaint.ComplaintCommand;
import io.caseledger.complaint.view.ComplaintView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about complaints. */
@Controller
class ComplaintController {
    private final Reader reader;

    ComplaintController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<ComplaintView> complaintFeature() {
        return new Feature<>("complaint", ComplaintCommand.class, ComplaintView.KIND);
    }

    @QueryMapping
    @Nullable
    ComplaintView complaint(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ComplaintView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ComplaintView> complaints(@Arguments ComplaintList asked, @Argument @Nullable When at) {
        return reader.list(ComplaintView.KIND, asked, at);
    }
}
