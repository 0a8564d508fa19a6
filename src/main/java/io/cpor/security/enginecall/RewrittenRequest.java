package io.cpor.security.enginecall;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A request whose body, and every header that speaks of it, is the one that we wrote. */
final class RewrittenRequest extends HttpServletRequestWrapper {
    private static final Set<String> ABOUT_BODY =
            Set.of("content-type", "content-length", "content-encoding", "transfer-encoding");

    private final WrittenBody body;

    RewrittenRequest(HttpServletRequest request, WrittenBody body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BytesInputStream(body.bytes());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
        return body.mediaType();
    }

    @Override
    public int getContentLength() {
        return body.bytes().length;
    }

    @Override
    public long getContentLengthLong() {
        return body.bytes().length;
    }

    @Override
    public String getHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> body.mediaType();
            case "content-length" -> String.valueOf(body.bytes().length);
            case "content-encoding", "transfer-encoding" -> null;
            default -> super.getHeader(name);
        };
    }

    @Override
    public int getIntHeader(String name) {
        String value = getHeader(name);
        return value == null ? -1 : Integer.parseInt(value);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!ABOUT_BODY.contains(name.toLowerCase(Locale.ROOT))) {
            return super.getHeaders(name);
        }
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !ABOUT_BODY.contains(name.toLowerCase(Locale.ROOT)))
                .collect(java.util.stream.Collectors.toList());
        if (body.mediaType() != null) {
            names.add("content-type");
        }
        names.add("content-length");
        return Collections.enumeration(names);
    }

    private static final class BytesInputStream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        BytesInputStream(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
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
            throw new IllegalStateException("these bytes are all there; read them");
        }
    }
}
