package io.cpor.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sandbox, whose passwords everybody knows, answers to the names of this machine only, and never behind a proxy: a page
 * of the internet whose name is made to lead here, and a tunnel to the outside, both get nothing.
 */
@InSandbox
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackOnly extends OncePerRequestFilter {
    private final List<String> hosts;

    LoopbackOnly(SandboxSettings settings) {
        this.hosts = settings.hosts();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.contains(host(request)) || isForwarded(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write(
                            "The sandbox answers on this machine only, as http://localhost. cpor.sandbox.hosts allows more.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static String host(HttpServletRequest request) {
        String header = request.getHeader("Host");
        return header == null ? "" : header.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    }
}
