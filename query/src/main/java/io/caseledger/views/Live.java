package io.caseledger.views;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Which generation of the views is read and folded. It changes in one step and while nobody folds; who reads at that moment
 * finishes with the generation that reading began with.
 */
final class Live implements AutoCloseable {
    private final Generations generations;
    private final Set<Generation> open = ConcurrentHashMap.newKeySet();

    /** Read by whoever folds a batch, until its token is stored; written by whoever must see all lanes at rest. */
    private final ReadWriteLock folding = new ReentrantReadWriteLock();

    private volatile Generation now;

    Live(Generations generations) {
        this.generations = generations;
        now = open(generations.live());
        now.serve(true);
    }

    Generation now() {
        return now;
    }

    /** All that are open: the live one, the one that is being made, and one that was live until a moment ago. */
    Set<Generation> all() {
        return Set.copyOf(open);
    }

    /** What all of these keep, the live one first. */
    List<ViewStore> stores() {
        Generation first = now;
        var rest = open.stream().filter(it -> it != first);
        return Stream.concat(Stream.of(first), rest).map(Generation::store).toList();
    }

    Generation open(int number) {
        Generation opened = generations.open(number);
        open.add(opened);
        return opened;
    }

    void close(Generation it) {
        open.remove(it);
        it.close();
    }

    /** Held while a batch is folded. */
    Lock folding() {
        return folding.readLock();
    }

    /** Held while nobody may be folding a batch. */
    Lock resting() {
        return folding.writeLock();
    }

    /** Waits until all lanes are at rest, and keeps them there; false when they do not come to rest within the time. */
    boolean rest(long millis) throws InterruptedException {
        return folding.writeLock().tryLock(millis, TimeUnit.MILLISECONDS);
    }

    void goOn() {
        folding.writeLock().unlock();
    }

    /** Switches, while all lanes are at rest. What was live stays open for those who read it still. */
    Generation turnTo(Generation next) {
        Generation before = now;
        generations.noteLive(next.number());
        next.serve(true);
        now = next;
        before.serve(false);
        return before;
    }

    @Override
    public void close() {
        all().forEach(this::close);
    }
}
