package io.cpor.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.value.Texts;

/** Partner Center's error body: a code and a description of at most 1,024 characters. */
final class PartnerCenterError {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1024;
    private static final int LONGEST_CODE = 100;

    private PartnerCenterError() {}

    /** What staff read of it. */
    static String text(String body, int status) {
        try {
            JsonNode error = JSON.readTree(body);
            String description =
                    TextReading.storable(error.path("description").asText("").strip());
            if (!description.isEmpty()) {
                String shown = Texts.cut(description, LONGEST);
                return error.hasNonNull("code")
                        ? shown + " (code "
                                + Texts.cut(
                                        TextReading.storable(error.path("code").asText()), LONGEST_CODE) + ")"
                        : shown;
            }
        } catch (JsonProcessingException e) {
            // not the documented form: the status is all there is to say
        }
        return "Partner Center refused the claim without saying why (" + status + ").";
    }
}
