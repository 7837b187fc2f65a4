package io.caseledger.reminder.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.ReminderPlans;
import io.caseledger.deadline.ReminderStage;
import io.caseledger.deadline.Rule;
import io.caseledger.deadline.Wording;
import io.caseledger.reminder.ReminderCommand;
import io.caseledger.reminder.view.ReminderView;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
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

    private final Views views;
    private final Clocks clocks;
    private final ReminderPlans plans;
    private final Freshness freshness;

    ReminderController(Views views, Clocks clocks, ReminderPlans plans, Freshness freshness) {
        this.views = views;
        this.clocks = clocks;
        this.plans = plans;
        this.freshness = freshness;
    }

    @Bean
    static Feature<ReminderView> reminderFeature() {
        return new Feature<>("reminder", ReminderCommand.class, ReminderView.KIND);
    }

    @QueryMapping
    @Nullable
    ReminderView reminder(@Argument String id, @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        return views.find(ReminderView.KIND, id).map(Stored::view).orElse(null);
    }

    @QueryMapping
    Connection<ReminderView> reminders(@Arguments ReminderList asked) {
        freshness.reach(asked.atPosition());
        return Connection.of(views.page(ReminderView.KIND, asked.wanted(), asked.by(), asked.slice()), Stored::view);
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
