package io.cpor.process.inbox;

import java.util.Optional;

/**
 * An event that people must look at.
 *
 * @param associationId of ours, if it names one
 * @param event the first that came of it
 * @param times how many came of it
 */
public record UnclearEvent(
        String id, UnclearReason doubt, Optional<String> associationId, InboxEvent event, int times) {}
