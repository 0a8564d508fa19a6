package io.cpor.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database does not answer, people and programs are asked to come again. Even a log-in needs it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseDown extends OncePerRequestFilter {
    static final String DETAIL = "The database does not answer at the moment; send this again later.";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDown.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException down) {
            refuse(request, response, down);
        } catch (ServletException wrapped) {
            if (!(wrapped.getCause() instanceof CannotCreateTransactionException)
                    && !(wrapped.getCause() instanceof DataAccessResourceFailureException)) {
                throw wrapped;
            }
            refuse(request, response, wrapped.getCause());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Throwable down)
            throws IOException {
        LOG.warn("the database does not answer: {}", down.getMessage());
        if (response.isCommitted()) {
            return; // the answer is cut off
        }
        ComeAgain.answer(request, response, DETAIL);
    }
}
