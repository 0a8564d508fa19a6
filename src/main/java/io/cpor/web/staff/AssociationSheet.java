package io.cpor.web.staff;

import io.cpor.association.Adoption;
import io.cpor.association.Association;
import io.cpor.association.Withdrawal;
import io.cpor.association.agreement.PartnerContact;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poe;
import io.cpor.poe.Review;
import io.cpor.poe.Scan;
import io.cpor.process.CaseSummary;
import io.cpor.process.UserNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An association in one sentence, who did what for it, and where there is more.
 *
 * @param facts without the customer's people: these stand on the filing sheet and the POE
 * @param sealed whether there is a sealed POE to download
 * @param poe whether there is a POE to look at
 * @param open whether it can be withdrawn: it has not ended, and nobody has withdrawn it yet
 * @param canStartAgain whether it ended without success or was lost
 * @param adopted whether no process carries it, so that there is no history in Cockpit
 * @param adoptionStands whether it was adopted, and that can be taken back
 * @param poeOn the date of an adopted one's POE as somebody typed it, or {@code null}
 * @param claimId the ID of the newest claim, or {@code null} if there is none that could be corrected
 */
public record AssociationSheet(
        String id,
        String customer,
        String summary,
        List<Fact> facts,
        boolean sealed,
        boolean poe,
        boolean open,
        boolean canStartAgain,
        boolean adopted,
        LocalDate poeOn,
        boolean adoptionStands,
        String claimId) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public record Fact(String label, String value) {}

    static AssociationSheet of(
            Association association, Optional<Poe> poe, Set<String> waitingAt, UserNames people, OfficeTime office) {
        return new AssociationSheet(
                association.id(),
                association.customer().name(),
                CaseSummary.of(association, waitingAt, office),
                new Facts(people, office).of(association, poe),
                poe.flatMap(Poe::sealedDocument).isPresent(),
                poe.isPresent(),
                association.ending().isEmpty() && association.withdrawal().isEmpty(),
                association.canStartAgain(),
                association.isAdopted(),
                association.adoption().map(Adoption::poeOn).orElse(null),
                association.canWithdrawAdoption(),
                association.canCorrectClaimId()
                        ? association.currentClaim().map(Claim::claimId).orElse(null)
                        : null);
    }

    private record Facts(UserNames people, OfficeTime office, List<Fact> all) {
        Facts(UserNames people, OfficeTime office) {
            this(people, office, new ArrayList<>());
        }

        List<Fact> of(Association association, Optional<Poe> poe) {
            add("Claimed", lines(association));
            association
                    .adoption()
                    .ifPresentOrElse(adoption -> adopted(association, adoption), () -> agreed(association));
            add("Tenant ID", association.customer().tenantId());
            add(
                    association.isAdopted() ? "Adopted" : "Opened",
                    done(association.opening().openedBy(), association.opening().openedAt()));
            association.contactChange().ifPresent(change -> add("Contact changed", done(change.by(), change.at())));
            poe.ifPresent(this::proof);
            association.currentClaim().flatMap(Claim::lastSeen).ifPresent(this::claim);
            association.withdrawal().ifPresent(this::withdrawal);
            return List.copyOf(all);
        }

        private void agreed(Association association) {
            add("Customer's language", language(association));
            add("Our contact", ours(association.partner().contact()));
            add(
                    "Agreement",
                    association.agreement().reference() + ", signed on "
                            + association.agreement().signedOn().format(DAY));
        }

        private void adopted(Association association, Adoption adoption) {
            add("Partner location", association.partner().locationId());
            add("From", adoption.fileName() + ", in which Microsoft had approved it");
            add(
                    "Associated since",
                    adoption.associatedOn() == null
                            ? "not known: the file does not say"
                            : adoption.associatedOn().format(DAY));
            add("POE", poe(adoption));
        }

        private String poe(Adoption adoption) {
            return adoption.poeOn() == null
                    ? "not here, and nobody has typed in its date"
                    : "not here; of " + adoption.poeOn().format(DAY) + ", noted "
                            + done(adoption.poeNotedBy(), adoption.poeNotedAt());
        }

        private static String lines(Association association) {
            return Stream.concat(
                            association.engagement().workloadNames().stream(),
                            association.engagement().subscriptions().stream().map(one -> one.product()))
                    .collect(Collectors.joining(", "));
        }

        private static String language(Association association) {
            String why = association.customer().language() != null
                    ? ", as the agreement says"
                    : association.readLanguage().isPresent()
                            ? ", in which the portal was read"
                            : ", as nothing else is known";
            return association.language().label() + why;
        }

        private static String ours(PartnerContact contact) {
            return Stream.of(contact.name(), contact.phone(), contact.email())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }

        private void proof(Poe poe) {
            poe.scan().filter(scan -> !scan.fromCustomer()).ifPresent(this::paper);
            poe.paper().ifPresent(this::addTranscription);
            poe.review().ifPresent(this::review);
        }

        private void paper(Scan scan) {
            add("Paper filed", done(scan.uploadedBy(), scan.receivedAt()));
        }

        private void addTranscription(PaperReturn paper) {
            add("Paper typed off", done(paper.recordedBy(), paper.recordedAt()));
        }

        private void review(Review review) {
            String verdict = switch (review.verdict()) {
                case ACCEPTED -> "accepted";
                case CORRECTION -> "sent back for correction";
                case WITHDRAWN -> "withdrawn";
            };
            add("POE reviewed", verdict + ", " + done(review.reviewedBy(), review.reviewedAt()));
            if (review.comment() != null) {
                add("Reviewer's comment", review.comment());
            }
        }

        private void claim(StatusSeen seen) {
            add("Partner Center shows", seen.reason() == null ? seen.status() : seen.status() + ": " + seen.reason());
        }

        private void withdrawal(Withdrawal withdrawal) {
            add("Withdrawn", done(withdrawal.requestedBy(), withdrawal.requestedAt()) + ": " + withdrawal.reason());
        }

        private String done(String by, Instant at) {
            return "by " + people.name(by) + ", " + office.shortMinute(at);
        }

        private void add(String label, String value) {
            all.add(new Fact(label, value));
        }
    }
}
