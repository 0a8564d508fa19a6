package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may decline reads what really ends with that. */
@CporTest
class DeclineWordsTest {
    private static final String ALL_ENDS = "This ends the request; nothing is sent to Microsoft.";
    private static final String CLAIM_GOES_ON = "This ends only the request for a new proof of execution.";
    private static final String NO_NEW_CLAIM = "Without your signature no new claim is filed with Microsoft.";

    @Autowired
    Cases cases;

    private static String declined(Http browser) {
        browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", "Not now"));
        return browser.get("/poe/done").body();
    }

    @Test
    void the_first_poe_is_the_whole_request() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        assertThat(browser.get("/poe").body()).contains(ALL_ENDS).doesNotContain(CLAIM_GOES_ON, NO_NEW_CLAIM);
        assertThat(declined(browser)).contains("Nothing was sent to Microsoft.");
    }

    @Test
    void a_new_poe_that_the_reviewer_asked_for_is_not_the_claim() {
        Case one = cases.underReview()
                .microsoft("request-information")
                .timeComes("event_pollDue")
                .completes("agent", "userTask_answerReviewer", Map.of("answerKind", "new-poe"));
        Http browser = one.customer();
        assertThat(browser.get("/poe").body()).contains(CLAIM_GOES_ON).doesNotContain(ALL_ENDS, NO_NEW_CLAIM);
        assertThat(declined(browser))
                .contains("The proof of execution that was signed before stays as it is.")
                .doesNotContain("Nothing was sent to Microsoft.");
        assertThat(one.runs().outcome()).isEqualTo("open");
    }

    @Test
    void a_new_poe_after_a_rejection_is_for_a_new_claim() {
        Case one = cases.underReview()
                .microsoft("reject")
                .newsArrive()
                .completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"));
        assertThat(one.customer().get("/poe").body()).contains(NO_NEW_CLAIM).doesNotContain(ALL_ENDS, CLAIM_GOES_ON);
    }
}
