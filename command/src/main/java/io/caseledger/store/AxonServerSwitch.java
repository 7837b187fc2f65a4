package io.caseledger.store;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code caseledger.events.store} the only key: Axon's connector runs when it says so, and else never dials. */
class AxonServerSwitch implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean asked = "axonserver".equalsIgnoreCase(environment.getProperty("caseledger.events.store", "embedded"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "caseledger-stores",
                        Map.of("axon.axonserver.enabled", asked, "axon.update-check.disabled", true)));
        // Axon reads this one from the system alone; it would advertise on the console.
        if (System.getProperty("disable-axoniq-console-message") == null)
            System.setProperty("disable-axoniq-console-message", "true");
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }
}
