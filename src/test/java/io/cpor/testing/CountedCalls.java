package io.cpor.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the calls that reach the sandbox's Partner Center. */
public final class CountedCalls extends OncePerRequestFilter {
    private final LongAdder calls = new LongAdder();

    public long count() {
        return calls.sum();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/sandbox/partner-center/")) {
            calls.increment();
        }
        chain.doFilter(request, response);
    }
}
