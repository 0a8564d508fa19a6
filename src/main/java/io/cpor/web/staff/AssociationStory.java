package io.cpor.web.staff;

import io.cpor.association.Adoption;
import io.cpor.association.Association;
import io.cpor.association.ClaimIdCorrections.ClaimIdCorrection;
import io.cpor.association.Opening;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ConsentState;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionMade;
import io.cpor.association.claim.ShownStatuses.ShownStatus;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.process.CaseSummary;
import io.cpor.process.UserNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.StringUtils;

/** What happened to an association, in words and in order: what was mailed, what the customer did, and what Microsoft said. */
final class AssociationStory {
    private static final Map<PoeStep, String> STEPS = Map.of(
            PoeStep.SENT, "mailed",
            PoeStep.REMINDED, "reminder mailed",
            PoeStep.OPENED, "opened by the customer",
            PoeStep.FORM_UPLOADED, "filled PDF uploaded",
            PoeStep.SIGNED, "signed online",
            PoeStep.SCAN_UPLOADED, "signed paper uploaded");

    private static final Set<PoeStep> MAILS = Set.of(PoeStep.SENT, PoeStep.REMINDED);

    private final Association association;
    private final UserNames people;
    private final List<Moment> moments = new ArrayList<>();

    private AssociationStory(Association association, UserNames people) {
        this.association = association;
        this.people = people;
    }

    /** A thing that happened, when it did. */
    record Moment(Instant at, String words) {}

    /**
     * One thing that happened.
     *
     * @param at such as "1 Dec 2026, 10:30"
     */
    record Entry(String at, String words) {}

    /**
     * @param trails what happened to each POE
     * @param statuses that Microsoft gave, in their order
     * @param corrections of claim IDs
     * @param beside what staff did, and what was mailed, beside the POEs
     * @return the newest first
     */
    static List<Entry> of(
            Association association,
            Map<Poe, List<PoeAuditTrail.Event>> trails,
            List<ShownStatus> statuses,
            List<ClaimIdCorrection> corrections,
            List<Moment> beside,
            UserNames people,
            OfficeTime office) {
        AssociationStory story = new AssociationStory(association, people);
        story.tellOfItself();
        trails.forEach(story::tell);
        story.tell(statuses);
        corrections.forEach(one -> story.add(
                one.at(),
                "Claim ID put right" + story.by(one.by()) + ", from " + one.earlier() + " to " + one.corrected() + ": "
                        + one.reason()));
        story.moments.addAll(beside);
        return story.moments.stream()
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(moment -> new Entry(office.shortMinute(moment.at()), moment.words()))
                .toList();
    }

    private void tellOfItself() {
        Opening opening = association.opening();
        association
                .adoption()
                .ifPresentOrElse(adoption -> tell(association, adoption), () -> tell(association, opening));
        association.contactChange().ifPresent(change -> add(change.at(), "Contact changed" + by(change.by())));
        association
                .withdrawal()
                .ifPresent(asked -> add(
                        asked.requestedAt(),
                        association.isAdopted()
                                ? "Adoption withdrawn" + by(asked.requestedBy()) + ": " + asked.reason()
                                : "Withdrawal asked for" + by(asked.requestedBy())));
        association.loss().ifPresent(loss -> add(loss.at(), "Lost after it was active: " + loss.reason()));
    }

    private void tell(Association association, Opening opening) {
        String predecessor = opening.predecessor() == null ? "" : ", with the contact of " + opening.predecessor();
        add(
                opening.openedAt(),
                "Started from agreement " + association.agreement().reference() + by(opening.openedBy()) + predecessor);
        association.claims().forEach(this::tell);
        association
                .ending()
                .ifPresent(end -> add(end.endedAt(), StringUtils.capitalize(CaseSummary.ended(end.outcome()))));
    }

    /** Nobody here saw how its claim came to be approved. */
    private void tell(Association association, Adoption adoption) {
        Opening opening = association.opening();
        String claim = adoption.withdrawnClaimId() != null
                ? adoption.withdrawnClaimId()
                : association.claims().get(0).claimId();
        add(opening.openedAt(), "Adopted from " + adoption.fileName() + by(opening.openedBy()) + ", as claim " + claim);
        if (adoption.associatedOn() != null && adoption.withdrawnClaimId() == null) {
            association
                    .ending()
                    .ifPresent(end -> add(end.endedAt(), "Associated, as " + adoption.fileName() + " says"));
        }
        if (adoption.poeOn() != null) {
            add(adoption.poeNotedAt(), "Date of its POE noted" + by(adoption.poeNotedBy()) + ": " + adoption.poeOn());
        }
    }

    private void tell(Poe poe, List<PoeAuditTrail.Event> trail) {
        String name = "POE " + poe.number() + " ";
        trail.stream()
                .filter(event -> STEPS.containsKey(event.step()))
                .forEach(event -> add(event.at(), name + STEPS.get(event.step()) + to(event)));
        poe.refusal().ifPresent(refused -> add(refused.declinedAt(), name + "declined: " + refused.reason()));
        poe.review()
                .ifPresent(review -> add(
                        review.reviewedAt(),
                        name
                                + switch (review.verdict()) {
                                    case ACCEPTED -> "accepted";
                                    case CORRECTION -> "sent back for correction";
                                    case WITHDRAWN -> "reviewed; withdrawn";
                                }
                                + by(review.reviewedBy())
                                + (review.correction() == null ? "" : ": " + review.correction())));
        poe.referral()
                .ifPresent(named -> add(
                        named.namedAt(),
                        name + "came to the wrong person, who named " + named.name() + ", " + named.title() + ", "
                                + named.email()));
    }

    private void tell(Claim claim) {
        if (claim.claimId() != null) {
            add(claim.submittedAt(), "Claim " + claim.claimId() + " filed in Partner Center");
        }
        claim.consent().ifPresent(consent -> add(consent.since(), words(consent)));
        claim.decision().ifPresent(made -> add(made.at(), words(made)));
        claim.dispute().ifPresent(dispute -> add(dispute.filedAt(), "Rejection disputed: " + dispute.justification()));
    }

    private static String words(ConsentState consent) {
        return switch (consent.state()) {
            case ASKED -> "Customer asked for consent";
            case GIVEN -> "Customer consented";
            case DEEMED -> "Customer's silence counts as consent";
            case DECLINED -> "Customer declined the association";
        };
    }

    /** A change that leaves status and reason as they are is none for people. */
    private void tell(List<ShownStatus> statuses) {
        Map<Integer, String> before = new HashMap<>();
        for (ShownStatus shown : statuses) {
            String words = words(shown);
            if (!words.equals(before.put(shown.attempt(), words))) {
                add(shown.at(), words);
            }
        }
    }

    private static String words(ShownStatus shown) {
        return "Microsoft shows \"" + shown.status() + "\"" + (shown.reason() == null ? "" : ": " + shown.reason());
    }

    private static String words(DecisionMade made) {
        return (made.decision() == Decision.REJECTED ? "Microsoft rejected it" : "Microsoft approved it")
                + (made.reason() == null ? "" : ": " + made.reason());
    }

    private String to(PoeAuditTrail.Event event) {
        return MAILS.contains(event.step()) ? MailMoments.to(association, event.at()) : "";
    }

    /** With the user id, which nobody can change: who did it decides who may accept. */
    private String by(String userId) {
        return " by " + people.name(userId);
    }

    private void add(Instant at, String words) {
        if (at != null) {
            moments.add(new Moment(at, words));
        }
    }
}
