package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The days of the policy on which a customer is reminded who has not returned the POE, counted from its last sending. */
@Component
public class ReminderDays {
    private static final List<PolicyWindow> DAYS =
            List.of(PolicyWindow.POE_REMINDER_1, PolicyWindow.POE_REMINDER_2, PolicyWindow.POE_REMINDER_3);

    private final ClaimPolicy policy;
    private final Clock clock;

    ReminderDays(ClaimPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** How many of them have come, by today's policy. */
    public int reached(Association association, Poe poe) {
        return (int) DAYS.stream()
                .map(day -> when(day, association, poe))
                .filter(day -> !day.isAfter(clock.instant()))
                .count();
    }

    /** Whether none comes after so many. */
    public boolean isLast(int reached) {
        return reached >= DAYS.size();
    }

    /** The next that is still to come, by today's policy. */
    Optional<Instant> next(Association association, Poe poe) {
        return DAYS.stream()
                .map(day -> when(day, association, poe))
                .filter(day -> day.isAfter(clock.instant()))
                .findFirst();
    }

    private Instant when(PolicyWindow day, Association association, Poe poe) {
        return policy.after(day, association, poe.sending().lastAt());
    }
}
