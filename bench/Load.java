import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps a number of connections busy from one thread: each sends its next request when it has its answer. One thread and a
 * selector, because the driver shares the machine with what it measures.
 */
final class Load {
    /** What came of a round. */
    record Round(long good, long bad, double seconds, double cpuSeconds, long[] nanos, String firstBad) {
        double rate() {
            return good / seconds;
        }

        /** Processor time of the server for one answer, in microseconds. */
        double cpuMicros() {
            return 1e6 * cpuSeconds / Math.max(1, good);
        }

        double millis(double quantile) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
        }
    }

    private static final class Link {
        final ByteBuffer in = ByteBuffer.allocate(1 << 19);
        final SocketChannel channel;
        long sentAt;

        Link(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final Server server;
    private final Template template;
    private final String good;
    private final AtomicLong numbers;

    /** @param good what a good answer contains */
    Load(Server server, byte[] request, String good, AtomicLong numbers) {
        this.server = server;
        this.template = new Template(request);
        this.good = good;
        this.numbers = numbers;
    }

    private long ok;
    private long bad;
    private String firstBad;
    private long[] nanos = new long[1 << 16];
    private int count;

    /** Runs for a time; what is on its way at the end is waited for and counted. */
    Round run(int connections, double seconds) throws IOException {
        return run(connections, seconds, Long.MAX_VALUE);
    }

    /** Runs until so many answers came. */
    Round times(int connections, long answers) throws IOException {
        return run(connections, 3600, answers);
    }

    private Round run(int connections, double seconds, long most) throws IOException {
        ok = bad = count = 0;
        long sent = connections;
        firstBad = null;
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                open(selector);
            }
            double cpu = server.cpuSeconds();
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            for (SelectionKey key : selector.keys()) {
                send((Link) key.attachment());
            }
            int open = connections;
            long lastAnswer = start;
            while (open > 0) {
                if (selector.select(30_000) == 0) {
                    throw new IOException("No answer for 30 s");
                }
                var ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    Link link = (Link) key.attachment();
                    if (!receive(link)) {
                        continue;
                    }
                    lastAnswer = System.nanoTime();
                    boolean last = Conn.last(link.in.array(), link.in.position());
                    boolean over = lastAnswer >= end || sent >= most;
                    if (last || over) {
                        key.cancel();
                        link.channel.close();
                    }
                    if (over) {
                        open--;
                    } else {
                        sent++;
                        send(last ? open(selector) : link);
                    }
                }
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Round(ok, bad, (lastAnswer - start) / 1e9, server.cpuSeconds() - cpu, sorted, firstBad);
        }
    }

    /** How many good answers came so far; for a run that is cut off. */
    long good() {
        return ok;
    }

    private Link open(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var link = new Link(channel);
        channel.register(selector, SelectionKey.OP_READ, link);
        return link;
    }

    private void send(Link link) throws IOException {
        link.in.clear();
        link.sentAt = System.nanoTime();
        ByteBuffer out = ByteBuffer.wrap(template.with(numbers.incrementAndGet()));
        while (out.hasRemaining()) {
            link.channel.write(out);
        }
    }

    private boolean receive(Link link) throws IOException {
        if (link.channel.read(link.in) < 0) {
            throw new IOException("The server closed a connection");
        }
        byte[] bytes = link.in.array();
        int length = link.in.position();
        if (!Conn.complete(bytes, length)) {
            return false;
        }
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = System.nanoTime() - link.sentAt;
        if (Conn.indexOf(bytes, length, good) >= 0) {
            ok++;
        } else {
            bad++;
            if (firstBad == null) {
                firstBad = new String(bytes, 0, length, StandardCharsets.UTF_8);
            }
        }
        return true;
    }
}
