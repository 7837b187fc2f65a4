package io.caseledger.reminder.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Reader;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.deadline.ReminderStage;
import io.caseledger.deadline.Rule;
import io.caseledger.deadline.Wording;
import io.caseledger.reminder.ReminderCommand;
import io.caseledger.reminder.view.ReminderView;
import io.caseledger.travel.When;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers queries about reminders and missed limits. */
@Controller
class ReminderController {
    private static final Wording MISSED = new Wording("期限已届满", "the limit is over");

    private final Reader reader;
    private final Clocks clocks;
    private final ReminderPlans plans;

    ReminderController(Reader reader, Clocks clocks, ReminderPlans plans) {
        this.reader = reader;
        this.clocks = clocks;
        this.plans = plans;
    }

    @Bean
    static Feature<ReminderView> reminderFeature() {
        return new Feature<>("reminder", ReminderCommand.class, ReminderView.KIND);
    }

    @QueryMapping
    @Nullable
    ReminderView reminder(@Argument String id, @Argument @Nullable Long atPosition, @Argument @Nullable When at) {
        return reader.one(ReminderView.KIND, id, atPosition, at);
    }

    @QueryMapping
    Connection<ReminderView> reminders(@Arguments ReminderList asked, @Argument @Nullable When at) {
        return reader.list(ReminderView.KIND, asked, at);
    }

    @SchemaMapping(typeName = "Reminder")
    Wording title(ReminderView reminder) {
        String stage = reminder.stage();
        return stage == null
                ? MISSED
                : plans.stage(stage).map(ReminderStage::title).orElseGet(() -> new Wording(stage, stage));
    }

    @SchemaMapping(typeName = "Reminder")
    String rule(ReminderView reminder) {
        return reminder.clock().rule();
    }

    @SchemaMapping(typeName = "Reminder")
    String pack(ReminderView reminder) {
        return reminder.clock().pack();
    }

    @SchemaMapping(typeName = "Reminder")
    @Nullable
    Wording source(ReminderView reminder) {
        Clock clock = reminder.clock();
        return clocks.pack(clock.pack())
                .flatMap(it -> it.rule(clock.rule()))
                .map(Rule::source)
                .orElse(null);
    }

    @SchemaMapping(typeName = "Reminder")
    Instant startedAt(ReminderView reminder) {
        return reminder.clock().startedAt();
    }

    @SchemaMapping(typeName = "Reminder")
    Instant recordedDueAt(ReminderView reminder) {
        return reminder.clock().dueAt();
    }

    @SchemaMapping(typeName = "Reminder")
    LocalDate lastDay(ReminderView reminder) {
        Clock clock = reminder.clock();
        return clocks.lastDay(
                new Clock(clock.rule(), clock.pack(), clock.startedAt(), reminder.dueAt(), clock.pauses()));
    }
}
