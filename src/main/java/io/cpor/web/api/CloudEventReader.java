package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.claim.Decision;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.process.inbox.EventType;
import io.cpor.process.inbox.InboxEvent;
import io.cpor.storage.Hashes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads a CloudEvent in structured mode. Fields we do not know are passed over, as CloudEvents demands; an event of a type
 * we do not know is kept for people to look at.
 */
final class CloudEventReader {
    static final int LONGEST = 200;
    static final int LONGEST_REASON = 2000;

    /** So far may the sender's clock be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** There was no CPOR before. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Faults faults = new Faults();
    private final Instant now;

    private CloudEventReader(Instant now) {
        this.now = now;
    }

    /** @throws InvalidInput with every fault at once */
    static InboxEvent read(JsonNode event, Instant now) {
        return new CloudEventReader(now).event(event);
    }

    private InboxEvent event(JsonNode event) {
        if (!"1.0".equals(event.path("specversion").asText())) {
            faults.add("specversion", "Give \"1.0\".");
        }
        String id = require(event, "", "id");
        String source = require(event, "", "source");
        String type = require(event, "", "type");
        Instant time = time(event);
        JsonNode data = event.path("data");
        Optional<EventType> known = Coded.find(EventType.class, type).filter(one -> one != EventType.STATUS_SEEN);
        String association =
                known.isPresent() ? require(data, "data.", "associationId") : text(data, "data.", "associationId");
        String tenant = known.isPresent() ? require(data, "data.", "tenantId") : text(data, "data.", "tenantId");
        String claim = text(data, "data.", "claimId");
        String reason = limit(data.path("reason").asText(null), "data.reason", LONGEST_REASON);
        Decision decision = known.filter(EventType.DECISION_RECEIVED::equals)
                .map(any -> decision(data))
                .orElse(null);
        faults.refuse();
        String stored = known.map(Coded::code).orElse("unknown:" + type);
        return new InboxEvent(key(source, id), stored, time, association, claim, tenant, decision, reason, null);
    }

    /** An id is the sender's own: two senders may both count from 1, and we name what we see ourselves. */
    private static String key(String source, String id) {
        return "event " + Hashes.sha256(source) + " " + id;
    }

    private Instant time(JsonNode event) {
        String text = require(event, "", "time");
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isAfter(now.plus(SKEW))) {
                faults.add("time", "This lies in the future; check the clock and the offset.");
            } else if (time.isBefore(EARLIEST)) {
                faults.add("time", "This is long before CPOR; check the year.");
            }
            return time.isAfter(now) ? now : time;
        } catch (DateTimeParseException e) {
            faults.add("time", "Give a time with its offset, such as 2026-11-23T10:15:30Z.");
            return null;
        }
    }

    private Decision decision(JsonNode data) {
        Decision decision =
                Coded.find(Decision.class, data.path("decision").asText()).orElse(null);
        faults.check("data.decision", decision == null ? "Give " + Coded.choice(Decision.class) + "." : null);
        return decision;
    }

    private String require(JsonNode node, String prefix, String name) {
        String text = text(node, prefix, name);
        if (text == null && !faults.isNoted(prefix + name)) {
            faults.add(prefix + name, "Missing; give a text.");
        }
        return text;
    }

    private String text(JsonNode node, String prefix, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return limit(value.asText(), prefix + name, LONGEST); // some write claim IDs as numbers
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            faults.add(prefix + name, "Give a text.");
            return null;
        }
        return limit(value.textValue(), prefix + name, LONGEST);
    }

    private String limit(String text, String field, int longest) {
        String complaint = text == null ? null : Texts.complaintOfLines(text, longest);
        faults.check(field, complaint);
        return complaint == null ? text : null;
    }
}
