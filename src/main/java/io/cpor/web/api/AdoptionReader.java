package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.adoption.AdoptionOrder;
import io.cpor.association.adoption.AdoptionOrder.Answer;
import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.JsonFields;
import io.cpor.association.value.Texts;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Reads what a program wants to be adopted. */
final class AdoptionReader {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;

    private AdoptionReader() {}

    /** What is sent, for the description of the interface. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Sent(
            @Schema(
                    description = "The import of claims or of usage that lists them; needed with all",
                    maxLength = LONGEST_ID)
            String importId,

            @ArraySchema(maxItems = Adoptions.MOST, schema = @Schema(maxLength = LONGEST_ID))
            List<String> claimIds,

            @Schema(description = "Everything that the import lists, instead of claimIds")
            Boolean all,

            @Schema(
                    description = "The Partner ID of the location that claimed what the file names no location for",
                    pattern = "^" + Texts.LOCATION_ID_SHAPE + "$")
            String locationId,

            @Schema(description = "What names of workloads mean that are not known yet; each is asked once")
            List<Named> answers) {
        record Named(
                @Schema(
                        description = "A name as the file writes it",
                        maxLength = LONGEST_NAME,
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String name,

                @Schema(
                        description = "The code of the workload that it means",
                        maxLength = LONGEST_NAME,
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String code) {}
    }

    /** @throws InvalidInput with everything that cannot be read */
    static AdoptionOrder read(JsonNode body) {
        Faults faults = new Faults();
        JsonFields root = JsonFields.root(body, faults, "importId", "claimIds", "all", "locationId", "answers");
        String importId = root.isGiven("importId") ? root.text("importId", "the id of an import", LONGEST_ID) : null;
        List<String> claimIds = root.texts("claimIds", LONGEST_ID);
        boolean all = isAll(body.get("all"), faults);
        if (all && !claimIds.isEmpty()) {
            faults.add("claimIds", "Name claims, or say all, but not both.");
        } else if (!all && claimIds.isEmpty()) {
            faults.add("claimIds", "Name the claims that are to be adopted, or say \"all\": true.");
        } else if (claimIds.size() > Adoptions.MOST) {
            faults.add("claimIds", "Name at most " + Adoptions.MOST + " claims at once; send the others after these.");
        }
        if (all && importId == null) {
            faults.add("importId", "Missing; say of which import all are to be adopted.");
        }
        String location = root.isGiven("locationId")
                ? root.text("locationId", "a Partner ID of 5 to 12 digits", LONGEST_ID, Texts::isLocationId)
                : null;
        List<Answer> answers = new ArrayList<>();
        for (JsonFields one : root.objects("answers", "name", "code")) {
            String name = one.text("name", "a name as the file writes it", LONGEST_NAME);
            String code = one.text("code", "the code of the workload that it means", LONGEST_NAME);
            answers.add(new Answer(name, code));
        }
        faults.refuse();
        return new AdoptionOrder(importId, claimIds, location, answers);
    }

    private static boolean isAll(JsonNode given, Faults faults) {
        if (given != null && !given.isNull() && !given.isBoolean()) {
            faults.add("all", "Needs true or false.");
        }
        return given != null && given.asBoolean(false);
    }
}
