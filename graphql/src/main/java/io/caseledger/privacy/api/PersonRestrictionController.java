package io.caseledger.privacy.api;

import io.caseledger.api.Callers;
import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.privacy.PersonIdentity;
import io.caseledger.privacy.PersonRestrictionCommand;
import io.caseledger.privacy.Persons;
import io.caseledger.privacy.view.PersonRestrictionView;
import io.caseledger.shared.Now;
import io.caseledger.shared.Rejected;
import io.caseledger.travel.When;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who is restricted and why, and, to those who said on which legal basis, who it is. */
@Controller
class PersonRestrictionController {
    private static final Duration DISCLOSED = Duration.ofHours(1);

    private final Reader reader;
    private final Persons persons;
    private final Callers callers;
    private final Now now;

    PersonRestrictionController(Reader reader, Persons persons, Callers callers, Now now) {
        this.reader = reader;
        this.persons = persons;
        this.callers = callers;
        this.now = now;
    }

    @Bean
    static Feature<PersonRestrictionView> personRestrictionFeature() {
        return new Feature<>("personRestriction", PersonRestrictionCommand.class, PersonRestrictionView.KIND);
    }

    @QueryMapping
    @Nullable
    PersonRestrictionView personRestriction(
            @Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(PersonRestrictionView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<PersonRestrictionView> personRestrictions(
            @Arguments PersonOrderList asked, @Argument @Nullable When at) {
        return reader.list(PersonRestrictionView.KIND, asked, at);
    }

    @QueryMapping
    @Nullable
    PersonIdentity disclosedPerson(@Argument String restrictionId, @Argument @Nullable Long atPosition) {
        PersonRestrictionView restriction = reader.one(PersonRestrictionView.KIND, restrictionId, atPosition);
        if (restriction == null) {
            return null;
        }
        String who = callers.current().subject();
        Instant since = now.instant().minus(DISCLOSED);
        boolean disclosed = restriction.disclosures().stream()
                .anyMatch(it -> it.disclosedTo().equals(who) && it.occurredAt().isAfter(since));
        Rejected.unlessAbout("restrictionId", disclosed, "LEGAL_BASIS_REQUIRED", restrictionId);
        return persons.identity(restriction.personId());
    }
}
