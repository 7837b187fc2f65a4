package io.caseledger.institution.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.institution.PractitionerCommand;
import io.caseledger.institution.view.PractitionerView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who practitioners are, to those who may know. */
@Controller
class PractitionerController {
    private final Reader reader;

    PractitionerController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<PractitionerView> practitionerFeature() {
        return new Feature<>("practitioner", PractitionerCommand.class, PractitionerView.KIND);
    }

    @QueryMapping
    @Nullable
    PractitionerView practitioner(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(PractitionerView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<PractitionerView> practitioners(@Arguments PractitionerList asked, @Argument @Nullable When at) {
        return reader.list(PractitionerView.KIND, asked, at);
    }
}
