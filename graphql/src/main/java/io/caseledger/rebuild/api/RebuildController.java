package io.caseledger.rebuild.api;

import io.caseledger.api.Connection;
import io.caseledger.api.Feature;
import io.caseledger.api.Sentences;
import io.caseledger.rebuild.RebuildCommand;
import io.caseledger.rebuild.process.RebuildProcess;
import io.caseledger.rebuild.process.RebuildProgress;
import io.caseledger.rebuild.view.RebuildView;
import io.caseledger.views.Comparison;
import io.caseledger.views.Difference;
import io.caseledger.views.Slice;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Says how the rebuild of this node's views gets on, and what old and new differed in. */
@Controller
class RebuildController {
    private final RebuildProcess process;
    private final Sentences sentences;
    private final Sinks.Many<RebuildProgress> told = Sinks.many().multicast().directBestEffort();

    RebuildController(RebuildProcess process, Sentences sentences) {
        this.process = process;
        this.sentences = sentences;
    }

    @Bean
    static Feature<RebuildView> rebuildFeature() {
        return new Feature<>("rebuild", RebuildCommand.class, RebuildView.KIND);
    }

    @QueryMapping
    @Nullable
    RebuildProgress rebuild() {
        return process.progress().orElse(null);
    }

    @SubscriptionMapping
    Flux<RebuildProgress> rebuildChanged() {
        return Flux.merge(Mono.defer(() -> Mono.justOrEmpty(process.progress())), told.asFlux())
                .distinctUntilChanged();
    }

    @EventListener
    void push(RebuildProgress progress) {
        var _ = told.tryEmitNext(progress); // who reads too slowly gets the next one
    }

    @SchemaMapping(typeName = "RebuildProgress")
    @Nullable
    String faultCode(RebuildProgress progress) {
        return progress.fault();
    }

    @SchemaMapping(typeName = "RebuildProgress")
    @Nullable
    String fault(RebuildProgress progress, Locale locale) {
        return progress.fault() == null ? null : sentences.of(progress.fault(), locale);
    }

    @SchemaMapping(typeName = "RebuildProgress")
    @Nullable
    Comparison comparison(RebuildProgress progress) {
        return process.comparison(progress.rebuild().id()).orElse(null);
    }

    @SchemaMapping(typeName = "RebuildProgress")
    @Nullable
    Connection<Difference> differences(
            RebuildProgress progress,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        Slice slice = Slice.of(first, after, last, before);
        return process.differences(progress.rebuild().id(), slice)
                .map(it -> Connection.of(it, Function.identity()))
                .orElse(null);
    }
}
