package io.caseledger.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Refuses to start when no Axon Server answers: the connector would try for long, and then say so in many pages. */
final class AxonServerReach implements SmartInitializingSingleton {
    private static final int USUAL_PORT = 8124;
    private static final int PATIENCE_MILLIS = 3_000;

    private final List<InetSocketAddress> servers;

    /** @param servers as in {@code axon.axonserver.servers}: hosts, each with or without a port, between commas */
    AxonServerReach(String servers) {
        this.servers = Stream.of(servers.split(","))
                .map(String::strip)
                .map(AxonServerReach::address)
                .toList();
    }

    private static InetSocketAddress address(String server) {
        int colon = server.lastIndexOf(':');
        return colon < 0
                ? InetSocketAddress.createUnresolved(server, USUAL_PORT)
                : InetSocketAddress.createUnresolved(
                        server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (servers.stream().noneMatch(AxonServerReach::answers)) {
            throw new StartRefused(
                    "No Axon Server can be reached at " + String.join(", ", names()) + ".",
                    "Start it, or name where it is with axon.axonserver.servers.");
        }
    }

    private List<String> names() {
        return servers.stream()
                .map(it -> it.getHostString() + ":" + it.getPort())
                .toList();
    }

    private static boolean answers(InetSocketAddress server) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHostString(), server.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
