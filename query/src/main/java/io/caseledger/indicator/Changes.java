package io.caseledger.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The records that a batch touched, with the history of their standings.
 *
 * <p>A record may already be ahead of the batch, when an earlier try was cut off; only spans that begin within the batch
 * are followed, so each is followed by the batch that holds its event, once.
 */
public final class Changes {
    /** One record and how it stood towards one indicator. */
    record Noted(String projectId, String record, Standing standing) {}

    /** A record's new span, and the item (group) that it joins, stays in or leaves by it. */
    record Joined(String projectId, String indicator, String key, String record, Span span) {
        String groupId() {
            return Group.idOf(projectId, indicator, key);
        }
    }

    private final List<Noted> noted = new ArrayList<>();
    private final long first;
    private final long last;

    public Changes(long first, long last) {
        this.first = first;
        this.last = last;
    }

    public void note(String projectId, String record, Collection<Standing> standings) {
        standings.forEach(it -> noted.add(new Noted(projectId, record, it)));
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    List<Noted> noted() {
        return noted;
    }

    /** The items that several records may share and that this batch may change. */
    public Set<String> groupIds(Indicators indicators) {
        var ids = new LinkedHashSet<String>();
        joined(indicators).forEach(it -> ids.add(it.groupId()));
        return ids;
    }

    List<Joined> joined(Indicators indicators) {
        var joined = new ArrayList<Joined>();
        for (Noted each : noted) {
            String indicator = each.standing().indicator();
            if (indicators.find(indicator).filter(Indicator::isGrouped).isPresent()) {
                addJoined(each, joined);
            }
        }
        return joined;
    }

    private void addJoined(Noted each, List<Joined> joined) {
        Standing standing = each.standing();
        for (int i = 0; i < standing.spans().size(); i++) {
            Span span = standing.spans().get(i);
            if (span.from() >= first && span.from() <= last) {
                var keys = new LinkedHashSet<String>();
                Span before = standing.before(i);
                if (before != null && before.key() != null) {
                    keys.add(before.key());
                }
                if (span.key() != null) {
                    keys.add(span.key());
                }
                keys.forEach(key ->
                        joined.add(new Joined(each.projectId(), standing.indicator(), key, each.record(), span)));
            }
        }
    }
}
