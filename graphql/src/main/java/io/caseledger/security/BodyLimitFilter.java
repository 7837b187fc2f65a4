package io.caseledger.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops a body that is too large before anything parses it. Runs once the caller is known. */
final class BodyLimitFilter extends OncePerRequestFilter {
    /** What is read and thrown away so that the client finishes sending and can read our answer. */
    private static final long PATIENCE = 64L << 20;

    private final int limit;
    private final Refusals refusals;

    BodyLimitFilter(int limit, Refusals refusals) {
        this.limit = limit;
        this.refusals = refusals;
    }

    /** Files have a larger limit of their own, and are not kept in memory to find out. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && "/files".equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            refuse(request, response);
        } else if (announced >= 0 || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(request, response);
            } else {
                chain.doFilter(new Buffered(request, body), response);
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        InputStream rest = request.getInputStream();
        byte[] bin = new byte[8192];
        long patience = PATIENCE;
        for (int read = 0; read >= 0 && patience > 0; patience -= read) {
            read = rest.read(bin);
        }
        refusals.tooLarge(request, response, limit);
    }

    /** A chunked body, whose size nobody announced, read already. */
    private static final class Buffered extends HttpServletRequestWrapper {
        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Replay(new ByteArrayInputStream(body));
        }
    }

    private static final class Replay extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
