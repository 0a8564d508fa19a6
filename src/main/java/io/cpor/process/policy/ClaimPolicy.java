package io.cpor.process.policy;

import io.cpor.association.Association;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks a window up in the deployed decision table {@code claim-policy}, by programme, environment and today's date. A version
 * of the table never changes, so it is evaluated once a day for each question: reading all its rows costs more than all
 * else that a start does.
 */
@Component
public class ClaimPolicy {
    private static final String TABLE = "claim-policy";

    /** More than one day's questions. */
    private static final int MOST_KNOWN = 200;

    private final TablesInForce tables;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final String environment;
    private final Map<Known, PolicyDuration> known = new ConcurrentHashMap<>();

    ClaimPolicy(
            TablesInForce tables,
            BusinessCalendar calendar,
            Clock clock,
            @Value("${cpor.environment}") String environment) {
        this.tables = tables;
        this.calendar = calendar;
        this.clock = clock;
        this.environment = environment;
    }

    /** When the window is over that began at {@code from}, by today's policy. */
    public Instant after(PolicyWindow window, Association association, Instant from) {
        return span(window, association).after(from, zone(), calendar);
    }

    /** As {@link #after(PolicyWindow, Association, Instant)}, for a window that is the same in every programme. */
    public Instant after(PolicyWindow window, Instant from) {
        return span(window, (String) null).after(from, zone(), calendar);
    }

    /** As {@link #after(PolicyWindow, Association, Instant)}, in whole days. */
    LocalDate after(PolicyWindow window, Association association, LocalDate from) {
        Instant begun = from.atStartOfDay(zone()).toInstant();
        return after(window, association, begun).atZone(zone()).toLocalDate();
    }

    /** @throws IllegalStateException if the table has no row that fits, or one that makes no sense */
    public PolicyDuration span(PolicyWindow window, Association association) {
        return span(window, association.engagement().solutionArea().code());
    }

    private PolicyDuration span(PolicyWindow window, String programme) {
        PolicyQuestion question = new PolicyQuestion(window, programme, environment, LocalDate.now(clock));
        return tables.version(TABLE)
                .map(version -> answer(new Known(version, question)))
                .orElseGet(() -> question.answer(tables.answerNow(TABLE, question.variables(zone()))));
    }

    /** A question to one version of the table. */
    private record Known(String version, PolicyQuestion question) {}

    private PolicyDuration answer(Known asked) {
        PolicyDuration before = known.get(asked);
        if (before != null) {
            return before;
        }
        PolicyDuration answer = asked.question()
                .answer(tables.answer(asked.version(), asked.question().variables(zone())));
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(asked, answer);
        return answer;
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
