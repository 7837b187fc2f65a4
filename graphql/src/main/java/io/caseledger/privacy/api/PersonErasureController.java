package io.caseledger.privacy.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.privacy.PersonErasureCommand;
import io.caseledger.privacy.view.PersonErasureView;
import io.caseledger.travel.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who was erased, by whose order, and what was removed; it names nobody. */
@Controller
class PersonErasureController {
    private final Reader reader;

    PersonErasureController(Reader reader) {
        this.reader = reader;
    }

    @Bean
    static Feature<PersonErasureView> personErasureFeature() {
        return new Feature<>("personErasure", PersonErasureCommand.class, PersonErasureView.KIND);
    }

    @QueryMapping
    @Nullable
    PersonErasureView personErasure(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(PersonErasureView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<PersonErasureView> personErasures(@Arguments PersonOrderList asked, @Argument @Nullable When at) {
        return reader.list(PersonErasureView.KIND, asked, at);
    }
}
