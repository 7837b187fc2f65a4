package io.caseledger.deadline.api;

import io.caseledger.api.Feature;
import io.caseledger.api.Freshness;
import io.caseledger.api.Sights;
import io.caseledger.deadline.Clock;
import io.caseledger.deadline.Clocks;
import io.caseledger.deadline.RulePack;
import io.caseledger.deadline.Wording;
import io.caseledger.shared.Rejected;
import io.caseledger.views.Kind;
import io.caseledger.views.Stored;
import io.caseledger.views.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what would be due under another rule pack. Nothing changes: a record keeps the pack its clock started under. */
@Controller
class PackController {
    private final Views views;
    private final Sights sights;
    private final Clocks clocks;
    private final Limits limits;
    private final List<Feature<?>> features;
    private final Freshness freshness;

    PackController(
            Views views, Sights sights, Clocks clocks, Limits limits, List<Feature<?>> features, Freshness freshness) {
        this.views = views;
        this.sights = sights;
        this.clocks = clocks;
        this.limits = limits;
        this.features = features;
        this.freshness = freshness;
    }

    record LimitUnderPack(
            String rule,
            String pack,
            Wording title,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Instant dueAt,
            LocalDate lastDay,
            long days) {}

    @QueryMapping
    List<LimitUnderPack> dueUnder(
            @Argument String packId,
            @Argument String kind,
            @Argument String recordId,
            @Argument @Nullable Long atPosition) {
        freshness.reach(atPosition);
        RulePack pack = pack(packId);
        List<Limit> all = limitsOf(kindOf(kind), recordId);
        List<Limit> held =
                all.stream().filter(it -> pack.rule(it.rule()).isPresent()).toList();
        if (held.isEmpty() && !all.isEmpty()) {
            throw lacking(packId, all.getFirst().rule());
        }
        return held.stream().map(it -> under(pack, it)).toList();
    }

    private Kind<?, ?> kindOf(String name) {
        List<String> known =
                features.stream().map(it -> it.kind().name()).sorted().toList();
        return features.stream()
                .map(Feature::kind)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.about("kind", "INVALID_CHOICE", "kind", String.join(", ", known)));
    }

    private <V extends Record> List<Limit> limitsOf(Kind<V, ?> kind, String recordId) {
        V view = views.find(sights.current(), kind, recordId)
                .map(Stored::view)
                .orElseThrow(() -> Rejected.about("recordId", "NOT_FOUND", recordId));
        return limits.of(kind, recordId, view);
    }

    @SchemaMapping(typeName = "RunningClock", field = "underPack")
    LimitUnderPack ofClock(Limit limit, @Argument String packId) {
        return under(pack(packId), limit);
    }

    @SchemaMapping(typeName = "DueItem", field = "underPack")
    LimitUnderPack ofDueItem(Limit limit, @Argument String packId) {
        return under(pack(packId), limit);
    }

    private RulePack pack(String packId) {
        return clocks.pack(packId).orElseThrow(() -> Rejected.about("packId", "RULE_PACK_NOT_FOUND", packId));
    }

    private static Rejected lacking(String packId, String rule) {
        return Rejected.about("packId", "RULE_NOT_IN_PACK", packId, rule);
    }

    private LimitUnderPack under(RulePack pack, Limit limit) {
        if (pack.rule(limit.rule()).isEmpty()) {
            throw lacking(pack.id(), limit.rule());
        }
        Clock other = clocks.recompute(limit.recorded(), pack.id());
        LocalDate lastDay = clocks.lastDay(other);
        return new LimitUnderPack(
                limit.rule(),
                pack.id(),
                pack.title(),
                pack.effectiveFrom(),
                pack.effectiveTo(),
                other.dueAt(),
                lastDay,
                ChronoUnit.DAYS.between(limit.lastDay(), lastDay));
    }
}
