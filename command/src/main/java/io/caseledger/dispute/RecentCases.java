package io.caseledger.dispute;

import io.caseledger.privacy.PersonRegisterEvent.ErasureEntered;
import io.caseledger.privacy.PersonalCopies;
import io.caseledger.store.StoreProperties;
import io.caseledger.store.StoreProperties.Store;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The cases that were worked on lately, as the repository left them, so that the next step of one does not read its stream again.
 * Axon takes out what was not stored after all. Only where no other process writes to the log: elsewhere a case could have moved on,
 * and a step be refused for what it no longer is.
 */
@Component(RecentCases.NAME)
class RecentCases implements Cache, PersonalCopies {
    static final String NAME = "recentCases";

    /** Far more than are worked on at once. */
    private static final int MOST = 2_000;

    private final Map<Object, Object> known;

    @Autowired
    RecentCases(StoreProperties properties) {
        this(properties.events().store() == Store.EMBEDDED ? MOST : 0);
    }

    /** @param most how many are kept; none with 0 */
    RecentCases(int most) {
        // The last ones: how often a case was worked on before says nothing of what comes next.
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    public String kind() {
        return "MEMORY";
    }

    /** All of them: they are read again in no time, without whoever was erased. */
    @Override
    public void forget() {
        known.clear();
    }

    @Override
    public int remove(ErasureEntered erasure) {
        forget(); // what was being read while the key went
        return 0;
    }

    @Override
    @SuppressWarnings("unchecked") // who asks knows what it put there
    public <K, V> @Nullable V get(K key) {
        return (V) known.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        var _ = known.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return known.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return known.remove(key) != null;
    }

    @Override
    public void removeAll() {
        forget();
    }

    @Override
    public boolean containsKey(Object key) {
        return known.containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException();
    }
}
