package io.cpor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One browser or program on the wire: it keeps cookies, follows no redirects, and may log in with HTTP Basic. Once it opened
 * a customer's link, {@code /poe/answers} is that page of the POE it opened last, as a person goes on from page to page.
 */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Cookies marked Secure are sent too: where there are any, a proxy with TLS would stand between. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private static final Pattern OPENED = Pattern.compile("/poe/CPOR-[0-9-]+");
    private static final Pattern PORTAL =
            Pattern.compile("/poe(?=$|\\?|/(answers|draft|review|sign|decline|refer|upload|form\\.pdf|done)\\b)");
    private static final Pattern PAGE =
            Pattern.compile("<input type=\"hidden\" name=\"(_page|_draft)\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final String authorization;
    private final Map<String, String> more = new LinkedHashMap<>();
    private String poe = "/poe";

    private Http(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** From now on it comes from that address, as a proxy tells it. */
    public Http from(String newAddress) {
        return with("X-Forwarded-For", newAddress);
    }

    /** From now on it sends that header too. */
    public Http with(String name, String value) {
        more.put(name, value);
        return this;
    }

    public static Http anonymous(int port) {
        return new Http("http://localhost:" + port, null);
    }

    /** A program that logs in with HTTP Basic; in the sandbox the password is the name. */
    public static Http as(String user, int port) {
        return as(user, user, port);
    }

    public static Http as(String user, String password, int port) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Http("http://localhost:" + port, "Basic " + basic);
    }

    public static Http bearer(String secret, int port) {
        return new Http("http://localhost:" + port, "Bearer " + secret);
    }

    /** The value of the cookie that the browser keeps by that name, or {@code null}; whether it would be sent or not. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, String... headers) {
        return send(request(path).headers(headers).GET());
    }

    public Answer post(String path, Object json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json.toString())));
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call whose body is no text. */
    public Answer sendBytes(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** These headers, and with them the token that Camunda's web applications want of a browser for every change. */
    public String[] withCsrfToken(Map<String, String> headers) {
        List<String> all = new ArrayList<>();
        headers.forEach((name, value) -> all.addAll(List.of(name, value)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> all.addAll(List.of("X-XSRF-TOKEN", cookie.getValue())));
        return all.toArray(String[]::new);
    }

    /** Submits a form as a browser does, with the CSRF token of the page it stands on. */
    public Answer submit(Answer page, String path, Map<String, String> fields) {
        Matcher token = CSRF.matcher(page.body());
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        for (Map.Entry<String, String> hidden : hidden(page).entrySet()) {
            form += "&" + hidden.getKey() + "=" + encode(hidden.getValue());
        }
        if (token.find()) {
            form += "&_csrf=" + encode(token.group(1));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*;q=0.8")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A file of a form, as a browser sends it. */
    public record FormFile(String name, String mediaType, byte[] content) {}

    /** Submits a form with a file, with the CSRF token of the page it stands on. */
    public Answer upload(Answer page, String path, FormFile file, String... headers) {
        return upload(page, path, List.of(file), Map.of(), headers);
    }

    /** As {@link #upload}, with several files in their order, and the other fields of the form. */
    public Answer upload(
            Answer page, String path, List<FormFile> files, Map<String, String> fields, String... headers) {
        Matcher token = page == null ? null : CSRF.matcher(page.body());
        String boundary = "----cpor" + Long.toHexString(Double.doubleToLongBits(Math.random()));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (token != null && token.find()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                            + token.group(1) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> all = new HashMap<>(hidden(page));
        all.putAll(fields);
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (FormFile file : files) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        } else {
            request.header("Accept", "text/html");
        }
        return send(request);
    }

    /** What is not text. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Which page of the portal it is, and which draft it shows. */
    private static Map<String, String> hidden(Answer page) {
        return page == null
                ? Map.of()
                : PAGE.matcher(page.body())
                        .results()
                        .collect(
                                Collectors.toMap(field -> field.group(1), field -> field.group(2), (one, same) -> one));
    }

    private HttpRequest.Builder request(String asked) {
        String path = PORTAL.matcher(asked).lookingAt() ? poe + asked.substring("/poe".length()) : asked;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        more.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers()
                    .firstValue("Location")
                    .filter(to ->
                            response.statusCode() == 303 && OPENED.matcher(to).matches())
                    .ifPresent(to -> poe = to);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The address of the form on this page that ends so. */
        public String action(String end) {
            Matcher form = Pattern.compile("<form [^>]*action=\"([^\"]*/" + end + ")\"")
                    .matcher(body);
            if (!form.find()) {
                throw new AssertionError("no form goes to " + end + ": " + body);
            }
            return form.group(1);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
