import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** One kept-alive HTTP/1.1 connection, one request at a time. */
final class Conn implements AutoCloseable {
    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Well below what the server waits for the next request before it closes. */
    private static final long IDLE_NANOS = 5_000_000_000L;

    private final int port;
    private final String token;
    private long usedAt;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private byte[] buffer = new byte[1 << 16];

    Conn(int port, String token) throws IOException {
        this.port = port;
        this.token = token;
        open();
    }

    private void send(byte[] request) throws IOException {
        if (System.nanoTime() - usedAt > IDLE_NANOS) {
            close();
            open();
        }
        out.write(request);
    }

    private void open() throws IOException {
        usedAt = System.nanoTime();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
        socket.setSoTimeout(120_000);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    String graphql(String json) {
        try {
            send(request(port, token, json));
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer to a GET: head, empty line, body. */
    byte[] get(String path) {
        try {
            send(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return readBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] request(int port, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nAccept: application/graphql-response+json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    /** A client credentials token; null where the server gives none. */
    static String token(int port, String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String body = "grant_type=client_credentials";
        try (var conn = new Conn(port, null)) {
            conn.out.write(("POST /oauth2/token HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Basic " + basic
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            return Json.text(conn.read(), "access_token");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() throws IOException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    private byte[] readBytes() throws IOException {
        int length = 0;
        while (true) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
            int got = in.read(buffer, length, buffer.length - length);
            if (got < 0) {
                throw new IOException("The server closed the connection");
            }
            length += got;
            usedAt = System.nanoTime();
            if (complete(buffer, length)) {
                if (last(buffer, length)) {
                    close();
                    open();
                }
                return Arrays.copyOf(buffer, length);
            }
        }
    }

    /** Whether a whole answer is there; there is never more than one. */
    static boolean complete(byte[] bytes, int length) {
        int head = indexOf(bytes, length, "\r\n\r\n");
        if (head < 0) {
            return false;
        }
        String headers = new String(bytes, 0, head, StandardCharsets.US_ASCII).toLowerCase();
        int at = headers.indexOf("content-length:");
        if (at >= 0) {
            int end = headers.indexOf('\r', at);
            String value = headers.substring(at + 15, end < 0 ? headers.length() : end).trim();
            return length >= head + 4 + Integer.parseInt(value);
        }
        if (!headers.contains("transfer-encoding: chunked")) {
            return true;
        }
        int tail = length - END_OF_CHUNKS.length;
        return tail > head && Arrays.equals(bytes, tail, length, END_OF_CHUNKS, 0, END_OF_CHUNKS.length);
    }

    /** Whether the server says that it closes the connection; Tomcat does after a number of requests. */
    static boolean last(byte[] bytes, int length) {
        int head = indexOf(bytes, length, "\r\n\r\n");
        return indexOf(bytes, head, "onnection: close") >= 0;
    }

    static int indexOf(byte[] bytes, int length, String wanted) {
        int n = wanted.length();
        search:
        for (int i = 0; i <= length - n; i++) {
            for (int j = 0; j < n; j++) {
                if (bytes[i + j] != wanted.charAt(j)) {
                    continue search;
                }
            }
            return i;
        }
        return -1;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone either way
        }
    }
}
