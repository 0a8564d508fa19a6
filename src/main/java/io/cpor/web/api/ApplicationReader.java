package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.JsonFields;
import io.cpor.report.intake.Application;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.Application.IdAnswer;
import io.cpor.report.intake.Application.NameAnswer;
import io.cpor.report.intake.PartnerIds.Level;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Reads what a program says when it has a report applied. */
final class ApplicationReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 20;

    private ApplicationReader() {}

    /** What is sent, for the description of the interface. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Sent(
            @Schema(description = "The months and locations of which the file holds every row, at most 2,000")
            List<Complete> completeFor,

            @Schema(description = "What the names and IDs mean that are asked for in unknown; no others")
            List<Answer> answers,

            @Schema(
                    description =
                            "Whether the file is newer than what it corrects; needed if newerAsked, or if rows go that"
                                    + " the file lacks")
            Boolean newer) {
        record Complete(
                @Schema(example = "2026-05", requiredMode = Schema.RequiredMode.REQUIRED)
                String month,

                @Schema(example = "1234567", maxLength = LONGEST_ID, requiredMode = Schema.RequiredMode.REQUIRED)
                String locationId) {}

        record Answer(
                @Schema(description = "A name as the report writes it", maxLength = LONGEST_NAME)
                String name,

                @Schema(
                        description = "What it means, one of the catalogue; null if it is none of ours",
                        nullable = true)
                String code,

                @Schema(description = "An ID, instead of a name", maxLength = LONGEST_ID)
                String id,

                Level level) {}
    }

    /** @throws InvalidInput with everything that cannot be read */
    static Application read(JsonNode body) {
        Faults faults = new Faults();
        JsonFields root = JsonFields.root(body, faults, "completeFor", "answers", "newer");
        List<CompleteMonth> complete = new ArrayList<>();
        for (JsonFields one : root.objects("completeFor", "month", "locationId")) {
            String month = one.text("month", "a month such as 2026-05", 7);
            String location = one.text("locationId", "a location's Partner ID", LONGEST_ID);
            YearMonth read = month == null ? null : month(one, month);
            if (read != null && location != null) {
                complete.add(new CompleteMonth(read, location));
            }
        }
        List<NameAnswer> names = new ArrayList<>();
        List<IdAnswer> ids = new ArrayList<>();
        int at = 0;
        for (JsonFields one : root.objects("answers", "name", "code", "id", "level")) {
            answer(one, body.get("answers").get(at++), names, ids);
        }
        JsonNode newer = body.get("newer");
        if (newer != null && !newer.isNull() && !newer.isBoolean()) {
            faults.add("newer", "Needs true or false.");
        }
        faults.refuse();
        return new Application(complete, names, ids, newer == null || newer.isNull() ? null : newer.asBoolean());
    }

    private static YearMonth month(JsonFields one, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException other) {
            one.fault("month", "Needs a month such as 2026-05.");
            return null;
        }
    }

    private static void answer(JsonFields one, JsonNode node, List<NameAnswer> names, List<IdAnswer> ids) {
        if (one.isGiven("id")) {
            String id = one.text("id", "an ID as the report writes it", LONGEST_ID);
            Level level = one.code("level", Level.class);
            if (id != null && level != null) {
                ids.add(new IdAnswer(id, level));
            }
            return;
        }
        String name = one.text("name", "a name as the report writes it", LONGEST_NAME);
        if (!node.has("code")) {
            one.fault("code", "Needs what the name means, or null if it is none of ours.");
        } else if (name != null) {
            names.add(new NameAnswer(
                    name, node.get("code").isNull() ? null : one.text("code", "what the name means", LONGEST_NAME)));
        }
    }
}
