package io.cpor.association.claim;

import java.time.Instant;

/**
 * A file that staff attached to an answer to Microsoft's reviewer.
 *
 * @param id the id of its document too
 * @param attempt of the claim that it belongs to
 * @param name what it is called where it came from
 * @param attachedBy a user id
 * @param sentAt when it went with an answer, or {@code null} as long as it waits for one
 */
public record AnswerFile(String id, int attempt, String name, String attachedBy, Instant attachedAt, Instant sentAt) {
    public boolean wasSent() {
        return sentAt != null;
    }
}
