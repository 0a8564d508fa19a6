package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.process.policy.PreflightFinding;
import io.cpor.web.form.FieldView;
import java.time.ZoneId;
import java.util.List;

/**
 * A POE on the staff's page.
 *
 * @param pages how many pictures of pages there are
 * @param seal what the check of the seal says, or {@code null} if nothing is sealed yet
 * @param findings what Microsoft would send it back for; empty until it came back
 * @param fields the form, to type off what a signed paper says; empty if nothing is to be typed
 * @param office where it is what o'clock
 */
public record PoeSheet(
        Association association,
        Poe poe,
        int pages,
        String seal,
        List<PreflightFinding> findings,
        List<PoeAuditTrail.Event> trail,
        List<FieldView> fields,
        ZoneId office) {

    /** Whether the customer's signed paper waits to be typed off. */
    public boolean toTypeOff() {
        return poe.isReturned() && !poe.hasAnswers();
    }

    /** Whether it is with the customer, so that it can be sent again or its paper be filed. */
    public boolean withCustomer() {
        return poe.isOpen();
    }

    public String state() {
        if (poe.refusal().isPresent()) {
            return "Declined";
        }
        if (poe.signature().isPresent()) {
            return "Signed online";
        }
        if (poe.scan().isPresent()) {
            return poe.hasAnswers() ? "Signed on paper" : "Signed on paper, not typed off yet";
        }
        return "With the customer";
    }
}
