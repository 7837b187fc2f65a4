package io.caseledger.anomaly.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseledger.gate.Fingerprints;
import io.caseledger.shared.Zone;
import io.caseledger.store.Log;
import io.caseledger.store.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A log that tests tell, and what the rules find in it. */
final class Chronicle implements Log {
    static final AnomalyRules RULES = AnomalyRules.load(null);

    /** As good as a keyed digest, for nobody guesses here. */
    static final Fingerprints PRINTS =
            text -> UUID.nameUUIDFromBytes(("key" + text).getBytes(UTF_8)).toString();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private String by = "officer-li";
    private String station = "fcg-01";
    private Instant now = at("2023-01-02T09:00");

    /** A local time in Shanghai. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    /** Who acts from now on, and for which workstation. */
    Chronicle by(String account, String workstation) {
        by = account;
        station = workstation;
        return this;
    }

    /** What follows is recorded at this time. */
    Chronicle on(String local) {
        return on(at(local));
    }

    Chronicle on(Instant time) {
        now = time;
        return this;
    }

    /**
     * Tells of an event.
     *
     * @param event as rules name it
     * @param payload names and values in turn
     */
    Chronicle then(String event, String stream, Object... payload) {
        var json = new HashMap<String, Object>(Map.of("projectId", "p-1"));
        for (int i = 0; i < payload.length; i += 2) {
            json.put((String) payload[i], payload[i + 1]);
        }
        var meta = new HashMap<String, Object>(Map.of("by", by));
        if (!station.isEmpty()) {
            meta.put("station", station);
        }
        long sequence = sequences.merge(stream, 0L, (before, _) -> before + 1);
        events.add(new StoredEvent(
                events.size() + 1L,
                stream,
                sequence,
                null,
                "e-" + UUID.nameUUIDFromBytes((events.size() + stream + event).getBytes(UTF_8)),
                EventTypes.className(event),
                "1",
                now.toString(),
                JSON.writeValueAsBytes(json),
                JSON.writeValueAsBytes(meta)));
        return this;
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long head() {
        return events.isEmpty() ? -1 : events.size();
    }

    @Override
    public List<StoredEvent> after(long position, int atMost) {
        return events.stream()
                .filter(it -> it.position() > position)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<StoredEvent> at(Collection<Long> positions) {
        return events.stream().filter(it -> positions.contains(it.position())).toList();
    }

    /** All that these rules find. */
    List<Anomaly> found() {
        return found(RULES);
    }

    List<Anomaly> found(AnomalyRules rules) {
        Path file = null;
        try {
            file = Files.createTempFile("anomalies", ".db");
            Files.delete(file);
            try (var watch = new AnomalyWatch(file, this, rules, PRINTS)) {
                watch.reach(head());
                return watch.find(AnomalyWatch.Wanted.ALL, null, false, 1_000);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            if (file != null) {
                var _ = file.toFile().delete();
            }
        }
    }

    /** What one rule finds. */
    List<Anomaly> found(String rule) {
        return found().stream().filter(it -> it.ruleId().equals(rule)).toList();
    }

    /** Those of one rule whose cause stands. */
    List<Anomaly> standing(String rule) {
        return found(rule).stream().filter(Anomaly::standing).toList();
    }

    static String explained(Anomaly anomaly) {
        return RULES.byId(anomaly.policy()).orElseThrow().rules().stream()
                .filter(it -> it.id().equals(anomaly.ruleId()))
                .findFirst()
                .map(it -> RuleText.of(RULES.byId(anomaly.policy()).orElseThrow(), it)
                        .explain(anomaly)
                        .en())
                .orElseThrow();
    }
}
