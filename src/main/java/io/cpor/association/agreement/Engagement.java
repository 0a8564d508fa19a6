package io.cpor.association.agreement;

import java.util.List;

/** What is claimed, and in which role: workloads or subscriptions, by the solution area's level. */
public record Engagement(
        SolutionArea solutionArea, PartnerRole partnerRole, List<String> workloads, List<Subscription> subscriptions) {
    public Engagement {
        workloads = List.copyOf(workloads);
        subscriptions = List.copyOf(subscriptions);
    }
}
