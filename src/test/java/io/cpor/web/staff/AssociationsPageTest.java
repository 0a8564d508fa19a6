package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff find every association, whatever they know of it. */
@CporTest
class AssociationsPageTest {
    @Autowired
    Cases cases;

    private String found(String words) {
        Http.Answer answer = cases.http("agent")
                .get("/staff/associations?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Case named(String customer) {
        ObjectNode agreement = Agreements.contoso();
        ((ObjectNode) agreement.get("customer")).put("name", customer);
        return cases.signed(agreement).runs();
    }

    @ParameterizedTest
    @CsvSource({
        "Żabka Polska, zab",
        "Żabka Polska, ŻABKA",
        "Ærø Færge, aero faerge",
        "Große Straße, grosse strasse",
        "Łódź Energia, lodz",
        "Αθήνα ΑΕ, αθηνα",
        "100% Kontor_1, 100% kontor_1"
    })
    void a_customer_is_found_without_case_and_accents(String customer, String words) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Case one = named(customer + " " + mark);

        assertThat(found(words + " " + mark)).contains(one.id());
        assertThat(found("nosuch " + mark)).doesNotContain(one.id()).contains("Nothing fits.");
    }

    @Test
    void it_is_found_by_number_tenant_agreement_workload_and_claim_id() {
        Case one = cases.underReview();

        assertThat(found(one.id().toLowerCase())).contains(one.id());
        assertThat(found(one.association().customer().tenantId())).contains(one.id());
        assertThat(found(one.association().agreement().reference() + " " + one.id()))
                .contains(one.id());
        assertThat(found("teams " + one.id())).contains(one.id());
        assertThat(found(one.claim().claimId())).contains(one.id());
        assertThat(found("teams nosuch " + one.id())).doesNotContain("<td");
    }

    @Test
    void a_row_says_where_it_stands_until_when_and_who_has_it() {
        Case review = cases.underReview();
        assertThat(found(review.id()))
                .contains("Microsoft has yet to verify the claim", "Contoso Ltd", "Exchange, Teams, SharePoint")
                .doesNotContain("nobody yet");

        Case poe = cases.poeSent();
        assertThat(found(poe.id())).contains("The customer is to sign the proof of execution", "the customer");

        poe.customerSigns();
        String task = poe.task("userTask_reviewPoe").getId();
        assertThat(found(poe.id())).contains(">Review POE<", "nobody yet", "#/?task=" + task);
        cases.http("reviewer").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"reviewer\"}");
        assertThat(found(poe.id())).contains("Robin Okafor (reviewer)");
    }

    @Test
    void the_status_narrows_the_list_and_what_is_no_status_or_page_does_not_fail() {
        Case open = cases.poeSent();
        Case gone = cases.poeSent().customerDeclinesToSign("no");
        Http agent = cases.http("agent");

        assertThat(agent.get("/staff/associations?status=open&words=" + open.id())
                        .body())
                .contains(open.id());
        assertThat(agent.get("/staff/associations?status=open&words=" + gone.id())
                        .body())
                .doesNotContain("/staff/association/" + gone.id());
        for (String odd :
                new String[] {"status=nosuch", "page=0", "page=-1", "page=x", "page=999999", "words=%25%5F"}) {
            assertThat(agent.get("/staff/associations?" + odd).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void only_staff_see_it() {
        assertThat(cases.http("manager").get("/staff/associations").status()).isEqualTo(403);
    }

    @Test
    void every_value_is_text() {
        Case one = cases.signed(Agreements.ploia()).runs();

        assertThat(found(one.id())).doesNotContain("<script>", "onerror=\"");
        assertThat(found("<script>alert(1)</script>")).doesNotContain("<script>alert");
    }
}
