package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is answered while the database does not. */
class DatabaseDownTest {
    @RestController
    static class Asked {
        @GetMapping({"/api/{how}", "/staff/{how}"})
        String asked(@PathVariable String how) {
            throw switch (how) {
                case "lost" -> new DataAccessResourceFailureException("connection lost");
                case "slow" -> new QueryTimeoutException("statement cancelled");
                case "over" -> new TransactionTimedOutException("deadline passed");
                case "cancelled" -> new DataAccessResourceFailureException("57014", new SQLException("x", "57014"));
                case "many" -> new SearchLimits.TooManySearches();
                case "none" -> new CannotCreateTransactionException("no connection");
                default -> new IllegalStateException("ours");
            };
        }
    }

    private static MockHttpServletResponse answer(String path) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Asked())
                .setControllerAdvice(new ApiProblems())
                .addFilters(new DatabaseDown(), new TooMuchAsked())
                .build()
                .perform(get(path))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "none"})
    void it_is_to_be_asked_again_later(String how) throws Exception {
        for (String path : new String[] {"/api/", "/staff/"}) {
            MockHttpServletResponse answer = answer(path + how);
            assertThat(answer.getStatus()).as(path).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        }
        assertThat(answer("/api/" + how).getContentType()).isEqualTo("application/problem+json");
        assertThat(answer("/api/" + how).getContentAsString()).doesNotContain("nothing was stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "over", "cancelled", "many"})
    void what_takes_too_long_or_is_asked_too_often_at_once_is_said_in_words(String how) throws Exception {
        String words = how.equals("many") ? "searches of yours are under way" : "takes too long";
        for (String path : new String[] {"/api/", "/staff/"}) {
            MockHttpServletResponse answer = answer(path + how);
            assertThat(answer.getStatus()).as(path).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        }
        assertThat(answer("/api/" + how).getContentAsString()).contains(words);
    }

    @Test
    void one_person_has_so_many_searches_at_once_and_others_are_not_kept_from_theirs() {
        SearchLimits limits = new SearchLimits();
        List<ServletRequestAttributes> underWay = new ArrayList<>();
        for (int count = 0; count < SearchLimits.AT_ONCE; count++) {
            underWay.add(begun(limits, "agent"));
        }

        assertThatThrownBy(() -> begun(limits, "agent")).isInstanceOf(SearchLimits.TooManySearches.class);
        begun(limits, "reviewer");
        underWay.get(0).requestCompleted();
        begun(limits, "agent");
        assertThatThrownBy(() -> begun(limits, "agent")).isInstanceOf(SearchLimits.TooManySearches.class);
        RequestContextHolder.resetRequestAttributes();
        limits.beforeSearch(); // in the background
    }

    private static ServletRequestAttributes begun(SearchLimits limits, String user) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/staff/associations");
        request.setUserPrincipal(() -> user);
        ServletRequestAttributes attributes = new ServletRequestAttributes(request);
        RequestContextHolder.setRequestAttributes(attributes);
        limits.beforeSearch();
        limits.beforeSearch(); // a page may search twice
        return attributes;
    }

    @Test
    void what_fails_otherwise_is_our_fault() throws Exception {
        assertThat(answer("/api/other").getStatus()).isEqualTo(500);
    }
}
