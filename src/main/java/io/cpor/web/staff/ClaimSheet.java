package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.DroppedLine;
import io.cpor.association.agreement.Contact;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.poe.Poe;
import io.cpor.process.policy.RemainingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An association as Partner Center's claim form asks for it (field facts 1.7), for people who file, answer or dispute there.
 *
 * @param entries in the order of the portal
 * @param sealed whether there is a sealed POE to upload there
 * @param status what the portal last showed of the claim, or {@code null}
 * @param reason why, or {@code null}
 * @param competing whether another partner claims the same
 * @param dropped what the reviewer dropped from the claim
 * @param until how long a question may be answered or a rejection disputed, or {@code null}
 */
public record ClaimSheet(
        String associationId,
        String customer,
        List<Entry> entries,
        boolean sealed,
        String status,
        String reason,
        boolean competing,
        List<DroppedLine> dropped,
        String until) {

    /** One field of the portal and what goes in there. */
    public record Entry(String label, String value) {}

    static ClaimSheet of(Association association, Optional<Poe> poe, Optional<RemainingTime> left) {
        Optional<Claim> claim = association.currentClaim();
        Optional<StatusSeen> seen = claim.flatMap(Claim::lastSeen);
        return new ClaimSheet(
                association.id(),
                association.customer().name(),
                entries(association, claim),
                poe.flatMap(Poe::sealedDocument).isPresent(),
                seen.map(StatusSeen::status).orElse(null),
                seen.map(StatusSeen::reason).orElse(null),
                seen.filter(StatusSeen::competing).isPresent(),
                association.claimedLines().dropped(),
                left.map(RemainingTime::words).orElse(null));
    }

    private static List<Entry> entries(Association association, Optional<Claim> claim) {
        List<Entry> entries = new ArrayList<>();
        claim.map(Claim::claimId).ifPresent(id -> entries.add(new Entry("Claim ID", id)));
        entries.add(new Entry("Partner ID (location)", association.partner().locationId()));
        entries.add(new Entry(
                "Solution area", association.engagement().solutionArea().label()));
        entries.add(
                new Entry("Partner role", association.engagement().partnerRole().label()));
        entries.add(new Entry("Customer tenant ID", association.customer().tenantId()));
        add(entries, "Customer domain", association.customer().domain());
        entries.add(new Entry(
                "Claim name", association.id() + " " + association.customer().publicName()));
        for (String workload : association.engagement().workloadNames()) {
            entries.add(new Entry("Workload", workload));
        }
        for (Subscription subscription : association.engagement().subscriptions()) {
            entries.add(new Entry("Product", subscription.product()));
            entries.add(new Entry("Subscription ID", subscription.subscriptionId()));
        }
        if (!association.isAdopted()) {
            Contact contact = association.customer().contact();
            entries.add(new Entry("Customer contact name", contact.name()));
            entries.add(new Entry("Customer contact title", contact.title()));
            entries.add(new Entry("Customer contact e-mail", contact.email()));
            PartnerContact ours = association.partner().contact();
            entries.add(new Entry("Partner contact name", ours.name()));
            entries.add(new Entry("Partner contact e-mail", ours.email()));
        }
        claim.map(Claim::answer).ifPresent(answer -> entries.add(new Entry("Comments", answer)));
        return entries;
    }

    private static void add(List<Entry> entries, String label, String value) {
        if (value != null) { // of an adopted one it is not known
            entries.add(new Entry(label, value));
        }
    }
}
