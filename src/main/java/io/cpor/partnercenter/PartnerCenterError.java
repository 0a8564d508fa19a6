package io.cpor.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Partner Center's error body: a code and a description of at most 1,024 characters. */
final class PartnerCenterError {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1024;

    private PartnerCenterError() {}

    /** What staff read of it. */
    static String text(String body, int status) {
        try {
            JsonNode error = JSON.readTree(body);
            String description = error.path("description").asText("").strip();
            if (!description.isEmpty()) {
                String shown = description.substring(0, Math.min(description.length(), LONGEST));
                return error.hasNonNull("code")
                        ? shown + " (code " + error.path("code").asText() + ")"
                        : shown;
            }
        } catch (JsonProcessingException e) {
            // not the documented form: the status is all there is to say
        }
        return "Partner Center refused the claim without saying why (" + status + ").";
    }
}
