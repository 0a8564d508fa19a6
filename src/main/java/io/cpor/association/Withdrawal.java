package io.cpor.association;

import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import java.time.Instant;

/** Staff no longer want the association. */
public record Withdrawal(String reason, String requestedBy, Instant requestedAt) {
    /** How many characters a reason may have. */
    public static final int LONGEST_REASON = 2000;

    /**
     * What was entered as the reason.
     *
     * @throws InvalidInput of the field {@code reason} if it is none
     */
    public static String validateReason(String entered) {
        String reason = entered == null ? "" : entered.strip();
        String complaint =
                reason.isEmpty() ? "Missing; say why it is withdrawn." : Texts.complaintOfLines(reason, LONGEST_REASON);
        if (complaint != null) {
            throw new InvalidInput("reason", complaint);
        }
        return reason;
    }
}
