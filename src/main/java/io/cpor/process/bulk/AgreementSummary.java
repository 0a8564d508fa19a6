package io.cpor.process.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What starting an agreement would do, in a few words.
 *
 * @param mailTo name and address of whom the POE would be mailed to
 * @param claimed the workloads or subscriptions, as they were understood
 */
public record AgreementSummary(String mailTo, String claimed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param facts the agreement in JSON, or {@code null} */
    static AgreementSummary of(String facts) {
        if (facts == null) {
            return null;
        }
        try {
            JsonNode agreement = JSON.readTree(facts);
            JsonNode contact = agreement.at("/customer/contact");
            List<String> claimed = new ArrayList<>();
            agreement.at("/engagement/workloads").forEach(workload -> claimed.add(workload.asText()));
            agreement
                    .at("/engagement/subscriptions")
                    .forEach(one -> claimed.add(one.path("product").asText() + " "
                            + one.path("subscriptionId").asText()));
            return new AgreementSummary(
                    contact.path("name").asText() + ", " + contact.path("email").asText(), String.join("; ", claimed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of an agreement is no JSON", e);
        }
    }
}
