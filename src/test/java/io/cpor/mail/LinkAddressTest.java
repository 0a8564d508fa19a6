package io.cpor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Which address the links in mails lead to. */
@CporTest
class LinkAddressTest {
    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    @Value("${cpor.mail.base-url}")
    String baseUrl;

    @Test
    @SecurityStatement(43)
    void links_lead_to_the_configured_address_by_whichever_name_the_server_was_asked() {
        var one = cases.poeSent();
        String otherName = "http://127.0.0.1:" + port;
        assertThat(baseUrl).doesNotContain("127.0.0.1");
        Http customer = cases.anonymous();
        String poe = otherName
                + customer.get(otherName + URI.create(one.link()).getPath()).header("Location");
        Http.Answer referred = customer.submit(
                customer.get(poe),
                poe + "/refer",
                Map.of("name", "Ben Cho", "title", "CFO", "email", "ben.cho@contoso.example"));
        assertThat(referred.status()).as(referred.body()).isEqualTo(200);
        one.runs()
                .completes(
                        "agent",
                        "userTask_chaseCustomer",
                        Map.of("chaseDecision", "send-again", "contactEmail", "ben.cho@contoso.example"));

        String text =
                cases.mailsTo("ben.cho@contoso.example").get(0).get("text").asText();
        assertThat(text).contains(baseUrl + "/poe/").doesNotContain("127.0.0.1");
    }
}
