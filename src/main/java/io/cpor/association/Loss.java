package io.cpor.association;

import java.time.Instant;

/**
 * An association that was active was lost afterwards.
 *
 * @param reason in Microsoft's words, or {@code null}
 * @param at by Microsoft's clock
 * @param note what staff did about it, or {@code null} until they looked into it
 */
public record Loss(LossCause cause, String reason, Instant at, String note, String notedBy, Instant notedAt) {
    Loss withNote(String what, String by, Instant when) {
        return new Loss(cause, reason, at, what, by, when);
    }
}
