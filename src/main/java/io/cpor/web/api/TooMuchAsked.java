package io.cpor.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks for more than one look may take, or for too many at once, reads so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class TooMuchAsked extends OncePerRequestFilter {
    static final String TOO_LONG =
            "This search takes too long, so it was stopped. Narrow it down, or try it again in a minute.";

    private static final Logger LOG = LoggerFactory.getLogger(TooMuchAsked.class);
    private static final String CANCELLED = "57014"; // PostgreSQL's word for a statement whose time was over

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            Optional<String> why = reason(failed);
            if (why.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            LOG.warn("{} is refused: {}", request.getRequestURI(), why.get());
            request.setAttribute("tooMuch", why.get()); // for the page
            ComeAgain.answer(request, response, why.get());
        }
    }

    static Optional<String> reason(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        if (cause instanceof SearchLimits.TooManySearches) {
            return Optional.of(cause.getMessage());
        }
        boolean over = cause instanceof QueryTimeoutException
                || cause instanceof TransactionTimedOutException
                || cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState());
        return over ? Optional.of(TOO_LONG) : Optional.empty();
    }
}
