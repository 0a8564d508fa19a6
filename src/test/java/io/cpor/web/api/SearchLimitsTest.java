package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever page or call searches, it counts as one of the searches that a person may have under way. */
@CporTest
class SearchLimitsTest {
    @Autowired
    Cases cases;

    @Autowired
    SearchLimits limits;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/associations?words=exchange",
                "/staff/tasks?words=exchange",
                "/api/associations",
                "/api/history/instances"
            })
    void it_counts(String search) {
        cases.user("searcher", "staff", "managers");
        assertThat(cases.http("searcher").get(search).status()).isEqualTo(200);
        for (int count = 0; count < SearchLimits.AT_ONCE; count++) {
            limits.enter("searcher");
        }
        try {
            assertThat(cases.http("searcher").get(search).status()).isEqualTo(503);
            assertThat(cases.http("agent").get("/staff/tasks?words=exchange").status())
                    .isEqualTo(200);
        } finally {
            for (int count = 0; count < SearchLimits.AT_ONCE; count++) {
                limits.leave("searcher");
            }
        }
        assertThat(cases.http("searcher").get(search).status()).isEqualTo(200);
    }

    @Test
    void a_page_that_searches_for_nothing_does_not() {
        for (int count = 0; count < SearchLimits.AT_ONCE; count++) {
            limits.enter("agent");
        }
        try {
            assertThat(cases.http("agent").get("/staff/tasks").status()).isEqualTo(200);
        } finally {
            for (int count = 0; count < SearchLimits.AT_ONCE; count++) {
                limits.leave("agent");
            }
        }
    }
}
