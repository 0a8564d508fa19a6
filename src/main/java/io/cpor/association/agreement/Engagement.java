package io.cpor.association.agreement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is claimed, and in which role: workloads or subscriptions, by the solution area's level. */
public record Engagement(
        SolutionArea solutionArea, PartnerRole partnerRole, List<String> workloads, List<Subscription> subscriptions) {
    public Engagement {
        workloads = List.copyOf(workloads);
        subscriptions = List.copyOf(subscriptions);
    }

    /** By the names that the customer knows; one product may have several subscriptions. */
    public String productNames() {
        return Stream.concat(workloads.stream(), subscriptions.stream().map(Subscription::product))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
