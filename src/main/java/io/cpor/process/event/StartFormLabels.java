package io.cpor.process.event;

import io.cpor.association.Fault;
import io.cpor.association.InvalidInput;
import java.util.List;
import java.util.Map;

/** Tasklist shows one sentence for the whole start form, so each fault names its field as the form does. */
final class StartFormLabels {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("customer.kind", "The customer is"),
            Map.entry("customer.name", "Customer name"),
            Map.entry("customer.tenantId", "Tenant ID"),
            Map.entry("customer.domain", "Domain"),
            Map.entry("customer.contact.name", "Contact name"),
            Map.entry("customer.contact.title", "Contact title"),
            Map.entry("customer.contact.email", "Contact e-mail"),
            Map.entry("engagement.solutionArea", "Solution area"),
            Map.entry("engagement.partnerRole", "Partner role"),
            Map.entry("engagement.workloads", "Workloads"),
            Map.entry("engagement.subscriptions", "Subscriptions"),
            Map.entry("partner.locationId", "Partner location ID"),
            Map.entry("partner.contact.name", "Your contact's name"),
            Map.entry("partner.contact.email", "Your contact's e-mail"),
            Map.entry("agreement.reference", "Agreement reference"),
            Map.entry("agreement.signedOn", "Signed on"),
            Map.entry("agreement.purpose", "Purpose"));

    private StartFormLabels() {}

    static InvalidInput labelled(InvalidInput invalid) {
        List<Fault> faults = invalid.faults().stream()
                .map(fault -> new Fault(fault.field(), label(fault.field()) + ": " + fault.message()))
                .toList();
        return new InvalidInput(faults);
    }

    /** A line of a list is named by its list. */
    private static String label(String path) {
        String list = path.replaceFirst("\\[.*", "");
        return LABELS.getOrDefault(path, LABELS.getOrDefault(list, path));
    }
}
