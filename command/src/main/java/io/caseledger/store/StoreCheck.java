package io.caseledger.store;

import io.caseledger.store.StoreProperties.Store;
import java.util.Locale;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start when events would go elsewhere than asked. Axon falls back to a bus that stores nothing, without a
 * word, when its configuration is evaluated in an unlucky order.
 */
final class StoreCheck implements SmartInitializingSingleton {
    private final Store asked;
    private final Supplier<EventBus> bus;

    StoreCheck(Store asked, Supplier<EventBus> bus) {
        this.asked = asked;
        this.bus = bus;
    }

    @Override
    public void afterSingletonsInstantiated() {
        check(asked, bus.get());
    }

    static void check(Store asked, EventBus bus) {
        boolean right = switch (asked) {
            case EMBEDDED -> over(bus, SqliteDialect.class);
            case POSTGRES -> over(bus, PostgresDialect.class);
            case AXONSERVER -> bus instanceof AxonServerEventStore;
        };
        if (!right)
            throw new StartRefused(
                    "The event store asked for is " + asked.name().toLowerCase(Locale.ROOT)
                            + ", but events would go to "
                            + bus.getClass().getName() + ".",
                    "Set caseledger.events.store alone, and declare no event bus or event store of your own.");
    }

    private static boolean over(EventBus bus, Class<? extends Dialect> dialect) {
        return bus instanceof LedgerEventStore store && store.engine().speaks(dialect);
    }
}
