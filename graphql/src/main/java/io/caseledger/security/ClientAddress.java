package io.caseledger.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.socket.WebSocketSession;

/** Whose request it is: the nearest address that is no proxy of ours. Headers of anybody else are not believed. */
final class ClientAddress {
    private static final String KEY = ClientAddress.class.getName();
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> proxies;

    ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    /** Keeps the address of the client with its connection. */
    void remember(WebSocketSession session) {
        InetSocketAddress nearest = session.getRemoteAddress();
        List<String> forwarded = session.getHandshakeHeaders().getOrEmpty(FORWARDED_FOR);
        session.getAttributes()
                .put(KEY, of(nearest == null ? "?" : nearest.getHostString(), String.join(",", forwarded)));
    }

    static String of(Map<String, Object> attributes) {
        return (String) Objects.requireNonNull(attributes.get(KEY));
    }

    /** The client's address; of IPv6 its network of 64 bits, which is what one client has. Looked for once a request. */
    String of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof String known) {
            return known;
        }
        String found = of(request.getRemoteAddr(), String.join(",", all(request.getHeaders(FORWARDED_FOR))));
        request.setAttribute(KEY, found);
        return found;
    }

    private String of(String nearest, String header) {
        String client = nearest;
        List<String> forwarded = forwarded(header);
        for (int i = forwarded.size() - 1; i >= 0 && isProxy(client); i--) {
            if (address(forwarded.get(i)) == null) {
                break; // nobody sends this but who has something to hide: the proxy answers for it
            }
            client = forwarded.get(i);
        }
        return network(client);
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(it -> it.matches(address));
    }

    private static Iterable<String> all(Enumeration<String> headers) {
        return headers::asIterator;
    }

    private static List<String> forwarded(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static @Nullable InetAddress address(String text) {
        boolean literal = text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
        try {
            return literal ? InetAddress.getByName(text) : null; // a literal is never looked up
        } catch (UnknownHostException _) {
            return null;
        }
    }

    private static String network(String text) {
        InetAddress address = address(text);
        if (address instanceof Inet6Address) {
            byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), 8), 16);
            return numbers(network) + "/64";
        }
        return address == null ? text : address.getHostAddress();
    }

    private static String numbers(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // sixteen bytes are an address
        }
    }
}
