package io.caseledger.travel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.caseledger.find.Where;
import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import io.caseledger.views.Kind;
import io.caseledger.views.ViewPosition;
import io.caseledger.views.Views;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps for a while the records that changed since the moments that are asked about: who reads a list reads it page by page. It never
 * keeps more of them than so many, in all lists together, and folds no more for one.
 */
@Component
class PastLists implements PersonalCopies {
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Views views;
    private final PastRecords records;
    private final Whole whole;
    private final ObjectProvider<ViewPosition> position;
    private final Cache<Question, Changed<?>> known;

    private record Question(String kind, Where among, Vantage vantage) {}

    PastLists(@Lazy Views views, @Lazy PastRecords records, Whole whole, ObjectProvider<ViewPosition> position) {
        this.views = views;
        this.records = records;
        this.whole = whole;
        this.position = position;
        known = Caffeine.newBuilder()
                .maximumWeight(2L * whole.most())
                .weigher((Question _, Changed<?> it) -> 1 + it.then().size())
                .expireAfterAccess(KEPT)
                .build();
    }

    /** Those that changed since, as they were, up to now. */
    @SuppressWarnings("unchecked") // a question names its kind
    <V extends Record> Changed<V> changed(Kind<V, ?> kind, Where wanted, Vantage vantage) {
        var question = new Question(kind.name(), project(wanted), vantage);
        Changed<V> changed = (Changed<V>) known.get(
                question,
                it -> new Changed<>(
                        kind,
                        it.among(),
                        vantage,
                        whole,
                        records,
                        () -> position.getObject().reached(),
                        views.handful(kind)));
        int before = changed.then().size();
        changed.follow();
        if (changed.then().size() != before) {
            known.put(question, changed); // it weighs more now
        }
        return changed;
    }

    /** Of which projects records are wanted: that never changes about a record, and there are fewer to fold. */
    private static Where project(Where wanted) {
        return switch (wanted) {
            case Where.AnyOf it when it.path().equals(Kind.PROJECT) -> it;
            case Where.All it -> {
                List<Where> parts = it.parts().stream()
                        .map(PastLists::project)
                        .filter(part -> !part.equals(Where.EVERYTHING))
                        .toList();
                yield parts.isEmpty() ? Where.EVERYTHING : parts.getFirst();
            }
            default -> Where.EVERYTHING;
        };
    }

    @Override
    public String kind() {
        return "MEMORY";
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }

    @Override
    public int remove(ErasureEntered erasure) {
        forget(); // what was being folded while the key went
        return 0;
    }

    @Override
    public void refresh(Collection<String> subjects) {
        forget();
    }
}
