package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one sentence that explains where an association stands, on its way. */
@CporTest
class CaseSummaryTest {
    @Autowired
    Cases cases;

    private String summary(Case one) {
        return cases.http("agent")
                .get("/api/associations/" + one.id())
                .json()
                .get("summary")
                .asText();
    }

    @Test
    void on_the_way_to_an_active_association() {
        Case one = cases.poeSent();
        assertThat(summary(one)).isEqualTo("No claim is filed yet; the customer is to sign the proof of execution.");

        one.customerSigns();
        assertThat(summary(one))
                .isEqualTo("No claim is filed yet; a reviewer is to read the signed proof of execution.");

        one.reviewerAccepts().runs();
        String claim = one.claim().claimId();
        assertThat(summary(one))
                .isEqualTo(
                        "Microsoft shows claim " + claim + " as \"Submitted\", the customer was asked for consent and"
                                + " has not declined; Microsoft has yet to verify the claim.");

        one.consentArrives().microsoft("verify").timeComes("event_pollDue");
        assertThat(summary(one)).contains("the customer consented; Microsoft has yet to decide.");

        one.microsoft("approve").newsArrive();
        assertThat(summary(one))
                .isEqualTo("Microsoft shows claim " + claim
                        + " as \"Approved\", the customer consented; the association is active.");
    }

    @Test
    void when_something_is_wanted_of_staff() {
        Case asked = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
        assertThat(summary(asked)).contains("\"Partner action required\"", "staff are to answer Microsoft's reviewer.");

        Case rejected = cases.underReview().microsoft("reject").newsArrive();
        assertThat(summary(rejected)).contains("\"Rejected\"", "staff decide whether to dispute the rejection.");
        rejected.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));
        assertThat(summary(rejected)).endsWith("; it ended as rejected.");

        Case declined = cases.poeSent().customerDeclinesToSign("No");
        assertThat(summary(declined)).isEqualTo("No claim was filed; it ended because the customer declined to sign.");

        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345");
        Case refused =
                cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
        assertThat(summary(refused))
                .isEqualTo("Partner Center refused the claim; staff are to put right what Partner Center refused.");
        refused.completes(
                "agent",
                "userTask_correctClaim",
                Map.of(
                        "domain", "contoso.onmicrosoft.com",
                        "partnerLocationId", "1234567",
                        "contactName", "Ben Cho",
                        "contactTitle", "CFO",
                        "contactEmail", "ben@contoso.example"));
        assertThat(summary(refused))
                .isEqualTo(
                        "The claim is not filed yet: its changed contact waits for another person's look; somebody who did"
                                + " not change it is to complete Correct claim.");
    }
}
