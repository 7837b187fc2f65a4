package io.caseledger.statement.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Reader;
import io.caseledger.indicator.Omissions;
import io.caseledger.shared.Rejected;
import io.caseledger.statement.Change;
import io.caseledger.statement.StatementArchive;
import io.caseledger.statement.StatementCommand;
import io.caseledger.statement.StatementDocument;
import io.caseledger.statement.StatementDocument.Restates;
import io.caseledger.statement.StatementSource;
import io.caseledger.statement.StatementSource.Drift;
import io.caseledger.statement.view.StatementView;
import io.caseledger.travel.When;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about certified statements: what they say, and whether that still holds. */
@Controller
class StatementController {
    private final Reader reader;
    private final Freshness freshness;
    private final StatementSource source;
    private final StatementArchive archive;
    private final Omissions omissions;

    StatementController(
            Reader reader, Freshness freshness, StatementSource source, StatementArchive archive, Omissions omissions) {
        this.reader = reader;
        this.freshness = freshness;
        this.source = source;
        this.archive = archive;
        this.omissions = omissions;
    }

    @Bean
    static Feature<StatementView> statementFeature() {
        return new Feature<>("statement", StatementCommand.class, StatementView.KIND);
    }

    @QueryMapping
    @Nullable
    StatementView statement(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(StatementView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<StatementView> statements(@Arguments StatementList asked, @Argument @Nullable When at) {
        return reader.list(StatementView.KIND, asked, at);
    }

    @QueryMapping
    StatementDrift statementDrift(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        StatementView statement = reader.one(StatementView.KIND, id, null);
        if (statement == null) {
            throw Rejected.about("id", "STATEMENT_NOT_FOUND", id);
        }
        Drift drift = source.drift(statement.document());
        return StatementDrift.of(id, drift, omissions.of(statement.projectId()));
    }

    @SchemaMapping(typeName = "Statement")
    StatementDocument content(StatementView statement) {
        return statement.document();
    }

    @SchemaMapping(typeName = "Statement")
    String publicKey(StatementView statement) {
        return new StatementSeal(statement).publicKey();
    }

    @SchemaMapping(typeName = "Statement")
    List<String> howToVerify(StatementView statement) {
        return new StatementSeal(statement).commands();
    }

    @SchemaMapping(typeName = "Statement")
    String url(StatementView statement, @Argument StatementFormat format) {
        return StatementFiles.url(statement.id(), format);
    }

    @SchemaMapping(typeName = "Statement")
    String itemsUrl(StatementView statement, @Argument String indicatorId) {
        return StatementFiles.url(statement.id(), indicatorId);
    }

    @SchemaMapping(typeName = "Statement")
    List<Change> changes(StatementView statement) {
        Restates restates = statement.document().restates();
        return restates == null ? List.of() : archive.changes(restates.changes());
    }

    /** From the first statement to the one in force. */
    @SchemaMapping(typeName = "Statement")
    List<StatementView> chain(StatementView statement) {
        var chain = new ArrayDeque<StatementView>(List.of(statement));
        for (var it = other(statement.restates()); it != null; it = other(it.restates())) {
            chain.addFirst(it);
        }
        for (var it = other(statement.restatedBy()); it != null; it = other(it.restatedBy())) {
            chain.addLast(it);
        }
        return List.copyOf(chain);
    }

    private @Nullable StatementView other(@Nullable String id) {
        return id == null ? null : reader.one(StatementView.KIND, id, null);
    }
}
