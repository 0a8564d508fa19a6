package io.cpor.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every path that two could read differently, before anything reads it: with a parameter in it ({@code ;x=1}), with an
 * empty part ({@code //}), or with an encoded first part. The server looks for the servlet without these, and others do not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PlainPathOnly extends OncePerRequestFilter {
    private static final String ERROR_PAGE = "/error";

    private final TransportSecurity transport;

    PlainPathOnly(TransportSecurity transport) {
        this.transport = transport;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPlain(request.getRequestURI())) {
            transport.head(response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (request.getRequestURI().equals(ERROR_PAGE)) {
            transport.head(response);
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // it is shown for an error only
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The first part decides which servlet answers, so it is not encoded either. */
    private static boolean isPlain(String path) {
        int second = path.indexOf('/', 1);
        String first = second < 0 ? path : path.substring(0, second);
        return path.indexOf(';') < 0 && !path.contains("//") && first.indexOf('%') < 0;
    }
}
