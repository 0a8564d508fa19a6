package io.cpor.association.list;

import io.cpor.association.Outcome;
import java.time.Instant;

/**
 * An association as a list shows it.
 *
 * @param customer the customer's name
 * @param lost whether Microsoft took it back after it was active
 * @param outcome how it ended, or {@code null} until then
 * @param instance the id of the process instance that carries it, or that answered a question about it last; {@code null} before it has
 *     begun
 * @param withdrawing whether staff asked for its end, and it has not ended yet
 * @param claimId the id of the newest attempt at Partner Center, or {@code null} until that is known
 * @param lines the claimed workloads or products, separated by commas
 * @param since since when it stands where it stands, as the business counts: the loss, the end, the withdrawal, Microsoft's
 *     review, the last sending of the POE, or the start
 */
public record ListedAssociation(
        String id,
        String customer,
        boolean lost,
        Outcome outcome,
        String instance,
        boolean withdrawing,
        String claimId,
        String lines,
        Instant since) {}
