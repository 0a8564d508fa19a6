package io.cpor.web.api;

import io.cpor.association.claim.Decision;
import io.cpor.process.inbox.EventType;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** What an event may hold, by its type. Each limit is the one of {@link CloudEventReader}. */
final class EventSchema {
    private EventSchema() {}

    /** A CloudEvent. What else stands in it is passed over. */
    static Schema<?> of(CodedWords words) {
        Schema<?> consent = words.schema(EventType.CONSENT_RECEIVED, EventType.CONSENT_DECLINED);
        Schema<?> decision = words.schema(EventType.DECISION_RECEIVED);
        Schema<?> other = SchemaFields.text(CloudEventReader.LONGEST)
                .description("Another type; it is kept for people to look at")
                .not(new StringSchema()
                        .addEnumItem(EventType.CONSENT_RECEIVED.code())
                        .addEnumItem(EventType.CONSENT_DECLINED.code())
                        .addEnumItem(EventType.DECISION_RECEIVED.code())
                        .description(words.schema(
                                        EventType.CONSENT_RECEIVED,
                                        EventType.CONSENT_DECLINED,
                                        EventType.DECISION_RECEIVED)
                                .getDescription()));
        return new Schema<>()
                .addOneOfItem(event(consent).required("data", ofCase().all()).all())
                .addOneOfItem(event(decision)
                        .required(
                                "data",
                                ofCase().required("decision", words.schema(Decision.values()))
                                        .all())
                        .all())
                .addOneOfItem(event(other)
                        .optional(
                                "data",
                                more(SchemaFields.object()
                                                .optional("associationId", SchemaFields.text(CloudEventReader.LONGEST))
                                                .optional("tenantId", SchemaFields.text(CloudEventReader.LONGEST)))
                                        .all())
                        .all());
    }

    private static SchemaFields event(Schema<?> type) {
        return SchemaFields.object()
                .required("specversion", new StringSchema().addEnumItem("1.0").description("- `1.0`: of CloudEvents"))
                .required("id", SchemaFields.text(CloudEventReader.LONGEST))
                .required("source", SchemaFields.text(CloudEventReader.LONGEST))
                .required("type", type)
                .required("time", new DateTimeSchema().description("Not before 2000 and not in the future"));
    }

    private static SchemaFields ofCase() {
        return more(SchemaFields.object()
                .required("associationId", SchemaFields.text(CloudEventReader.LONGEST))
                .required("tenantId", SchemaFields.text(CloudEventReader.LONGEST)));
    }

    private static SchemaFields more(SchemaFields data) {
        return data.optional("claimId", SchemaFields.text(CloudEventReader.LONGEST))
                .optional("reason", new StringSchema().maxLength(CloudEventReader.LONGEST_REASON));
    }
}
