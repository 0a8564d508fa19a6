package io.cpor.association.adoption;

import io.cpor.association.Adoption;
import io.cpor.association.ApprovedAssociation;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.agreement.Partner;
import io.cpor.association.agreement.Subscription;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes an association of an approved claim, or says what is missing. It changes nothing. */
final class ClaimReader {
    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\n]");

    private final KnownNames workloads;
    private final AdoptedEngagement engagements;
    private final String fileName;
    private final String locationId;
    private final LocalDate today;

    /** @param locationId for claims of which the file names none, or {@code null} */
    ClaimReader(
            KnownNames workloads, AdoptedEngagement engagements, String fileName, String locationId, LocalDate today) {
        this.workloads = workloads;
        this.engagements = engagements;
        this.fileName = fileName;
        this.locationId = locationId;
        this.today = today;
    }

    AdoptionVerdict read(ApprovedClaim claim) {
        try {
            return read(claim, claim.associatedOn() == null ? today : claim.associatedOn());
        } catch (InvalidInput missing) {
            return AdoptionVerdict.skipped(claim, missing.getMessage());
        }
    }

    private AdoptionVerdict read(ApprovedClaim claim, LocalDate day) {
        require(
                claim.tenantId() != null,
                "The file names no tenant of the customer; export it with a column \"Tenant ID\".");
        require(
                claim.customerName() != null,
                "The file does not name the customer; export it with a column \"Customer name\".");
        String location = claim.locationId() == null ? locationId : claim.locationId();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        List<Subscription> subscriptions = subscriptions(claim);
        if (subscriptions.isEmpty()) {
            require(
                    !engagements.isBySubscription(claim),
                    "It is claimed by subscription, and the file names none; export it with a column \"Subscription ID\".");
            claim.lines().forEach(line -> find(line, codes, unknown));
        }
        if (!unknown.isEmpty()) {
            return AdoptionVerdict.unknown(claim, List.copyOf(unknown), location == null);
        }
        int lines = codes.size() + subscriptions.size();
        require(lines > 0, "The file names no workload of ours for it; export it with a column \"Workload\".");
        require(
                lines <= NewAssociationReader.MOST_LINES,
                "It has more lines than the " + NewAssociationReader.MOST_LINES + " that one claim can have.");
        Engagement engagement = engagements.of(claim, codes, subscriptions, day);
        if (location == null) {
            return AdoptionVerdict.withoutLocation(claim);
        }
        require(Texts.isLocationId(location), "Its location \"" + location + "\" is no Partner ID of 5 to 12 digits.");
        return AdoptionVerdict.adoptable(
                claim,
                new ApprovedAssociation(
                        claim.claimId(),
                        new Customer(CustomerKind.COMPANY, claim.customerName(), claim.tenantId(), null, null, null),
                        engagement,
                        new Partner(location, null),
                        claim.approvedAt(),
                        Adoption.of(fileName, claim.associatedOn())));
    }

    /** The subscriptions that it names; one product may have several. */
    private static List<Subscription> subscriptions(ApprovedClaim claim) {
        return claim.lines().stream()
                .filter(line -> line.subscriptionId() != null)
                .map(line -> new Subscription(
                        line.written() == null ? "Product not named" : line.written(), line.subscriptionId()))
                .distinct()
                .toList();
    }

    private void find(ClaimedName line, Set<String> codes, Set<String> unknown) {
        if (line.code() != null) {
            codes.add(line.code());
        } else if (line.written() != null) {
            workloads.find(line.written()).ifPresentOrElse(codes::add, () -> findEach(line.written(), codes, unknown));
        }
    }

    /** A cell may name several. */
    private void findEach(String cell, Set<String> codes, Set<String> unknown) {
        SEPARATORS
                .splitAsStream(cell)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> workloads.find(name).ifPresentOrElse(codes::add, () -> unknown.add(name)));
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new InvalidInput("claim", otherwise);
        }
    }
}
