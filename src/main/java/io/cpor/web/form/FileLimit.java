package io.cpor.web.form;

import io.cpor.security.enginecall.EnginePaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Refuses a request with files by the size it announces, before any of it is read; one that announces none, and one whose
 * parts cannot be read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class FileLimit extends OncePerRequestFilter {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title><link rel="stylesheet" href="/assets/cpor.css">
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main class="narrow"><h1>%s</h1></main></body></html>
            """;

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s","errors":[{"field":"file","message":"%s"}]}""";

    private final LargestBody largest;
    private final MessageSource messages;
    private final LocaleResolver languages;

    FileLimit(LargestBody largest, MessageSource messages, LocaleResolver languages) {
        this.largest = largest;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || request.getRequestURI().startsWith(EnginePaths.REST + "/")
                || request.getRequestURI().startsWith(EnginePaths.WEB + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        if (announced < 0) {
            refuse(HttpStatus.LENGTH_REQUIRED, request, response);
        } else if (announced > largest.of(request)) {
            refuse(HttpStatus.PAYLOAD_TOO_LARGE, request, response);
        } else {
            readOrRefuse(request, response, chain);
        }
    }

    /** A request that is cut off, or whose parts cannot be told apart, is known as such only when it is read. */
    private void readOrRefuse(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failed) {
            if (!(failed.getCause() instanceof MultipartException) || response.isCommitted()) {
                throw failed;
            }
            refuse(HttpStatus.BAD_REQUEST, request, response);
        }
    }

    /** Answers at once; an error page of the usual kind would read the body that is not to be read. */
    private void refuse(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = languages.resolveLocale(request);
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            String message = status == HttpStatus.BAD_REQUEST
                    ? "The body is cut off or no multipart/form-data. Send it once more, with each part whole."
                    : largest.words(request);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter().write(PROBLEM.formatted(status.getReasonPhrase(), status.value(), message, message));
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(PAGE.formatted(
                            language.toLanguageTag(),
                            status.value(),
                            HtmlUtils.htmlEscape(
                                    messages.getMessage(message(status, request.getRequestURI()), null, language))));
        }
        response.flushBuffer();
    }

    private static String message(HttpStatus status, String path) {
        if (status == HttpStatus.BAD_REQUEST) {
            return "upload.broken";
        }
        if (path.equals(LargestBody.REPORTS_PAGE)) {
            return "reports.too-large";
        }
        return path.startsWith("/staff/claims/")
                ? "import.too-large"
                : path.startsWith("/staff/agreements/") ? "bulk.too-large" : "upload.too-large";
    }
}
