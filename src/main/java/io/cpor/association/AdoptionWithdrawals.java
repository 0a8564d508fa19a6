package io.cpor.association;

import io.cpor.association.value.InvalidInput;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back adoptions that were made by mistake. */
@Component
public class AdoptionWithdrawals {
    private final Associations associations;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdoptionWithdrawals(Associations associations, JdbcClient jdbc, Clock clock) {
        this.associations = associations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The association is withdrawn, and its claim is offered again.
     *
     * @param by a user id
     * @throws InvalidInput of {@code reason} if that is none, or if something depends on the association; nothing was changed
     */
    @Transactional
    public void withdraw(String associationId, String reason, String by) {
        String why = Withdrawal.validateReason(reason);
        Association association = associations.lock(associationId);
        jdbc
                .sql("select id from association where opening_predecessor = :id order by id")
                .param("id", associationId)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .ifPresent(follower -> {
                    throw new InvalidInput(
                            "reason", follower + " was started from it, and depends on it; nothing was changed.");
                });
        association.withdrawAdoption(why, by, clock.instant());
        associations.save(association);
    }
}
