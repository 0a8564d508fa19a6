package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is answered while the database does not. */
class DatabaseDownTest {
    @RestController
    static class Asked {
        @GetMapping({"/api/{how}", "/staff/{how}"})
        String asked(@PathVariable String how) {
            throw switch (how) {
                case "lost" -> new DataAccessResourceFailureException("connection lost");
                case "none" -> new CannotCreateTransactionException("no connection");
                default -> new IllegalStateException("ours");
            };
        }
    }

    private static MockHttpServletResponse answer(String path) throws Exception {
        return MockMvcBuilders.standaloneSetup(new Asked())
                .setControllerAdvice(new ApiProblems())
                .addFilters(new DatabaseDown())
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

    @Test
    void what_fails_otherwise_is_our_fault() throws Exception {
        assertThat(answer("/api/other").getStatus()).isEqualTo(500);
    }
}
