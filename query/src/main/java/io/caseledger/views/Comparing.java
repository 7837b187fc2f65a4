package io.caseledger.views;

import io.caseledger.views.Comparison.OfKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds new views against old ones while both are folded on. What differs and stands at one position differs for good; what
 * stands at different positions may only be on its way, and is looked at again when all is at rest.
 */
final class Comparing {
    private static final int AT_ONCE = 500;
    /** So many are looked at again; beyond, it is no matter of being on the way. */
    private static final int MOST_DOUBTED = 20_000;

    /** Hears how many documents are done; may take its time, and may throw to end it. */
    interface Progress {
        void done(long documents, long ofAbout);
    }

    private final Generation before;
    private final Generation after;
    private final List<Section<?>> sections;
    private final Differences differences;
    private final Map<String, Set<String>> doubted = new HashMap<>();
    private long done;

    Comparing(Generation before, Generation after, List<Kind<?, ?>> kinds) {
        this.before = before;
        this.after = after;
        this.sections = Section.all(kinds, before.store(), after.store());
        this.differences = new Differences(after.store());
    }

    /** Looks at all that can be compared while it moves. */
    void whileMoving(Progress progress) {
        differences.clear();
        doubted.clear();
        done = 0;
        long about = sections.stream()
                .mapToLong(it -> it.before().estimatedDocumentCount())
                .sum();
        for (Section<?> it : sections) {
            if (!it.atRest()) {
                look(it, progress, about);
            }
        }
        differences.keep();
    }

    private <T> void look(Section<T> section, Progress progress, long about) {
        each(before, section, false, part -> {
            judge(section, part, ViewStore.byId(section.after(), part.keySet(), section.id()));
            done += part.size();
            progress.done(done, about);
        });
        each(after, section, true, part -> {
            Map<String, T> missing = new HashMap<>(part);
            missing.keySet()
                    .removeAll(ViewStore.byId(section.before(), part.keySet(), section.id())
                            .keySet());
            judge(section, Map.of(), missing);
            progress.done(done, about);
        });
    }

    private interface Part<T> {
        void take(Map<String, T> documents);
    }

    /** Hands over a collection in parts; those of the new views only when they have more documents than the old ones. */
    private static <T> void each(Generation of, Section<T> section, boolean isAfter, Part<T> part) {
        var collection = isAfter ? section.after() : section.before();
        if (isAfter && collection.estimatedDocumentCount() <= section.before().estimatedDocumentCount()) {
            return;
        }
        var waiting = new LinkedHashMap<String, T>();
        of.scan(collection, it -> {
            waiting.put(section.id().apply(it), it);
            if (waiting.size() == AT_ONCE) {
                part.take(Map.copyOf(waiting));
                waiting.clear();
            }
        });
        if (!waiting.isEmpty()) {
            part.take(Map.copyOf(waiting));
        }
    }

    private <T> void judge(Section<T> section, Map<String, T> old, Map<String, T> now) {
        var ids = new HashSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            @Nullable T one = old.get(id);
            @Nullable T other = now.get(id);
            Difference found = section.between(id, one, other);
            if (found != null) {
                Set<String> ofSection = doubted.computeIfAbsent(section.name(), _ -> new HashSet<>());
                if (section.isSettled(one, other) || ofSection.size() == MOST_DOUBTED) {
                    differences.note(found);
                } else {
                    ofSection.add(id);
                }
            }
        }
    }

    /** Looks again at what was on its way, and at what can only be compared at rest; then it is known. */
    Comparison atRest(long position) {
        var kinds = new ArrayList<OfKind>();
        differences.again();
        for (Section<?> it : sections) {
            settle(it);
            kinds.add(new OfKind(
                    it.name(),
                    it.before().estimatedDocumentCount(),
                    it.after().estimatedDocumentCount(),
                    differences.of(it.name())));
        }
        long documents = kinds.stream().mapToLong(OfKind::after).sum();
        var settled = new Comparison(position, documents, differences.all(), kinds);
        differences.settle(settled);
        return settled;
    }

    private <T> void settle(Section<T> section) {
        Set<String> again = section.atRest() ? allIds(section) : doubted.getOrDefault(section.name(), Set.of());
        var old = ViewStore.byId(section.before(), again, section.id());
        var now = ViewStore.byId(section.after(), again, section.id());
        for (String id : again) {
            Difference found = section.between(id, old.get(id), now.get(id));
            if (found != null) {
                differences.note(found);
            }
        }
    }

    private <T> Set<String> allIds(Section<T> section) {
        var ids = new HashSet<String>();
        before.scan(section.before(), it -> ids.add(section.id().apply(it)));
        after.scan(section.after(), it -> ids.add(section.id().apply(it)));
        return ids;
    }
}
