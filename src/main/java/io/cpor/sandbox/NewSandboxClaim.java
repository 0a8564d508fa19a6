package io.cpor.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A claim as a partner hands it in; unknown fields are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NewSandboxClaim(
        String externalReference,
        String partnerName,
        String partnerLocationId,
        String partnerRole,
        Person partnerContact,
        Customer customer,
        List<String> workloads,
        List<Subscription> subscriptions) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Customer(String name, String tenantId, String domain, Person contact) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String name, String email) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subscription(String product, String subscriptionId) {}

    List<String> lines() {
        return Stream.concat(
                        Stream.ofNullable(workloads).flatMap(List::stream),
                        Stream.ofNullable(subscriptions)
                                .flatMap(List::stream)
                                .map(one -> one.product() + " " + one.subscriptionId()))
                .toList();
    }

    /** Microsoft knows its partners by their location; the sandbox believes what they say. */
    String requester() {
        return partnerName == null ? partnerContact.name() : partnerName;
    }

    /** What is missing; a claim with gaps is refused as a whole. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        gap(gaps, externalReference, "externalReference");
        gap(gaps, partnerLocationId, "partnerLocationId");
        gap(gaps, partnerContact == null ? null : partnerContact.name(), "partnerContact.name");
        gap(gaps, customer == null ? null : customer.name(), "customer.name");
        gap(gaps, customer == null ? null : customer.tenantId(), "customer.tenantId");
        Person contact = customer == null ? null : customer.contact();
        gap(gaps, contact == null ? null : contact.name(), "customer.contact.name");
        gap(gaps, contact == null ? null : contact.email(), "customer.contact.email");
        if (lines().isEmpty()) {
            gaps.add("workloads or subscriptions");
        }
        return gaps;
    }

    private static void gap(List<String> gaps, String value, String name) {
        if (Objects.requireNonNullElse(value, "").isBlank()) {
            gaps.add(name);
        }
    }
}
