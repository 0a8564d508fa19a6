package io.cpor.association.agreement;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is claimed, and in which role: workloads or subscriptions, by the role's level. Everything has the name that it had
 * when the association began.
 */
public record Engagement(
        SolutionArea solutionArea,
        PartnerRole partnerRole,
        List<Workload> workloads,
        List<Subscription> subscriptions) {
    public Engagement {
        workloads = List.copyOf(workloads);
        subscriptions = List.copyOf(subscriptions);
    }

    /** The names of the workloads. */
    public List<String> workloadNames() {
        return workloads.stream().map(Workload::name).toList();
    }

    /** The names of the workloads and products, each once: one product may have several subscriptions. */
    public List<String> products() {
        return Stream.concat(workloadNames().stream(), subscriptions.stream().map(Subscription::product))
                .distinct()
                .toList();
    }

    /** The names of {@link #products()} in one line. */
    public String productNames() {
        return String.join(", ", products());
    }
}
