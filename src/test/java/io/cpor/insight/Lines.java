package io.cpor.insight;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Lines of associations, made for tests. */
final class Lines {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final String TENANT = "6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11";

    private Lines() {}

    static Instant at(String day) {
        return day == null ? null : LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    static LineClaim workload(
            String id, String code, Outcome outcome, String activeSince, String lost, String dropped) {
        return new LineClaim(
                id,
                TENANT,
                "Contoso Ltd",
                code,
                code,
                EngagementLevel.WORKLOAD,
                "modern-work-and-security",
                "use-or-consume",
                outcome,
                at("2025-01-10"),
                at(activeSince),
                outcome == null ? null : at(activeSince == null ? "2025-02-10" : activeSince),
                at(lost),
                at(dropped));
    }

    static LineClaim active(String id, String code, String since) {
        return workload(id, code, Outcome.ACTIVE, since, null, null);
    }

    static LineClaim subscription(String id, String subscription, String role, Outcome outcome) {
        return new LineClaim(
                id,
                TENANT,
                "Contoso Ltd",
                subscription,
                "Dynamics 365 Finance",
                EngagementLevel.SUBSCRIPTION,
                "business-applications",
                role,
                outcome,
                at("2025-01-10"),
                outcome == Outcome.ACTIVE ? at("2025-03-10") : null,
                outcome == null ? null : at("2025-03-10"),
                null,
                null);
    }

    static LineClaim openedOn(LineClaim line, String day) {
        return new LineClaim(
                line.associationId(),
                line.tenantId(),
                line.customer(),
                line.code(),
                line.name(),
                line.level(),
                line.area(),
                line.role(),
                line.outcome(),
                at(day),
                line.activeSince(),
                line.endedAt(),
                line.lostAt(),
                line.droppedAt());
    }
}
