package io.caseledger.views;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** The tokens beside whichever views are live. Nothing is written while all lanes are kept at rest. */
record LiveTokens(Live live) implements TokenStore {

    private <T> T writing(Supplier<T> work) {
        Lock lock = live.folding();
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private TokenStore now() {
        return live.now().tokens();
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken first) {
        var _ = writing(() -> {
            now().initializeTokenSegments(processor, count, first);
            return count;
        });
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var _ = writing(() -> {
            now().storeToken(token, processor, segment);
            return segment;
        });
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return now().fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return now().fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var _ = writing(() -> {
            now().extendClaim(processor, segment);
            return segment;
        });
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var _ = writing(() -> {
            now().releaseClaim(processor, segment);
            return segment;
        });
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        var _ = writing(() -> {
            now().initializeSegment(token, processor, segment);
            return segment;
        });
    }

    @Override
    public void deleteToken(String processor, int segment) {
        var _ = writing(() -> {
            now().deleteToken(processor, segment);
            return segment;
        });
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return now().requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return now().fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return now().fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return now().retrieveStorageIdentifier();
    }
}
