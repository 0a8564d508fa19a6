package io.cpor.process.taskform;

import io.cpor.association.claim.Decision;
import io.cpor.association.value.Coded;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.CporVariables;
import io.cpor.process.inbox.EventType;
import io.cpor.process.inbox.InboxEvent;
import io.cpor.process.inbox.UnclearEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the form shows of an unclear event. */
@Component
public final class EventSheet {
    private final OfficeTime office;

    EventSheet(OfficeTime office) {
        this.office = office;
    }

    public Map<String, Object> of(UnclearEvent unclear) {
        InboxEvent event = unclear.event();
        Map<String, Object> shown = new HashMap<>();
        shown.put(CporVariables.EVENT_DOUBT.name(), unclear.doubt().words());
        shown.put(CporVariables.EVENT_FACT.name(), fact(event));
        shown.put(CporVariables.EVENT_TIME.name(), office.minute(event.time()));
        shown.put(CporVariables.EVENT_TIMES.name(), unclear.times() == 1 ? "once" : unclear.times() + " times");
        shown.put(CporVariables.EVENT_ASSOCIATION.name(), orNone(event.associationId()));
        shown.put(CporVariables.CLAIM_ID.name(), orNone(event.claimId()));
        shown.put(CporVariables.TENANT_ID.name(), orNone(event.tenantId()));
        shown.put(CporVariables.CLAIM_REASON.name(), orNone(event.reason()));
        return shown;
    }

    private static String fact(InboxEvent event) {
        return Coded.find(EventType.class, event.type())
                .map(type -> switch (type) {
                    case CONSENT_RECEIVED -> "The customer consented";
                    case CONSENT_DECLINED -> "The customer declined";
                    case DECISION_RECEIVED ->
                        event.decision() == Decision.ACCEPTED
                                ? "Microsoft accepted the claim"
                                : "Microsoft rejected the claim";
                    case STATUS_SEEN ->
                        "Partner Center shows the claim as \"" + event.seen().status() + "\"";
                })
                .orElseGet(() -> "An event of the type " + event.type().replaceFirst("^unknown:", ""));
    }

    private static String orNone(String text) {
        return Objects.requireNonNullElse(text, "none");
    }
}
