package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.DroppedLine;
import io.cpor.association.Ending;
import io.cpor.association.Loss;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ConsentState;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.OfficeTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Microsoft's claim status, the customer's consent and our own progress, which move apart, explained in one sentence. */
public final class CaseSummary {
    /** What is said of each box it may stand at; the first one that fits is what matters most. */
    private static final Map<ProcessElements, String> PROGRESS = new LinkedHashMap<>();

    static {
        PROGRESS.put(ProcessElements.WITHDRAW_BY_HAND, "staff are to end the claim in Partner Center");
        PROGRESS.put(ProcessElements.DECIDE_ON_DISPUTE, "staff decide whether to dispute the rejection");
        PROGRESS.put(ProcessElements.ANSWER_REVIEWER, "staff are to answer Microsoft's reviewer");
        PROGRESS.put(ProcessElements.CLARIFY_STATUS, "staff are to find out what this status means");
        PROGRESS.put(ProcessElements.ASK_MICROSOFT, "staff are to ask Microsoft why the review takes so long");
        PROGRESS.put(ProcessElements.CORRECT_CLAIM, "staff are to put right what Partner Center refused");
        PROGRESS.put(ProcessElements.FILE_CLAIM, "staff are to file the claim in Partner Center");
        PROGRESS.put(ProcessElements.REVIEW_POE, "a reviewer is to read the signed proof of execution");
        PROGRESS.put(ProcessElements.CHASE_CUSTOMER, "staff are to chase the customer for the proof of execution");
        PROGRESS.put(ProcessElements.FILL_POE, "the customer is to sign the proof of execution");
        PROGRESS.put(ProcessElements.SEND_POE, "the proof of execution is being sent");
        PROGRESS.put(ProcessElements.CREATE_ASSOCIATION, "the claim is being filed");
        PROGRESS.put(ProcessElements.NEXT_POLL, "Microsoft has yet to verify the claim");
        PROGRESS.put(ProcessElements.DECISION_RECEIVED, "Microsoft has yet to decide");
        PROGRESS.put(ProcessElements.CONSENT, "the time in which the customer may decline is running");
    }

    private CaseSummary() {}

    public static String of(Association association, Set<String> waitingAt, OfficeTime office) {
        Optional<Claim> claim = association.currentClaim();
        String consent = claim.flatMap(Claim::consent).map(CaseSummary::consent).orElse("");
        String none = association.ending().isPresent() ? "No claim was filed" : "No claim is filed yet";
        return claim.map(one -> claim(one, none)).orElse(none) + droppedText(association) + consent + "; "
                + association
                        .loss()
                        .map(loss -> lostText(loss, office))
                        .or(() -> association
                                .ending()
                                .map(Ending::outcome)
                                .map(CaseSummary::ended)
                                .map(how -> how + asked(waitingAt)))
                        .orElseGet(() -> claim.filter(Claim::isHeld).isPresent()
                                        && waitingAt.contains(ProcessElements.CORRECT_CLAIM.id())
                                ? "somebody who did not change it is to complete Correct claim"
                                : progress(waitingAt, association.withdrawal().isPresent()))
                + ".";
    }

    /** What Microsoft's reviewer wants though it has ended. */
    private static String asked(Set<String> waitingAt) {
        return waitingAt.contains(ProcessElements.ANSWER_REVIEWER.id())
                ? ", and " + PROGRESS.get(ProcessElements.ANSWER_REVIEWER)
                : "";
    }

    private static String claim(Claim claim, String none) {
        if (claim.isHeld()) {
            return "The claim is not filed yet: its changed contact waits for another person's look";
        }
        if (claim.claimId() == null) {
            return claim.refusal() == null ? none : "Partner Center refused the claim";
        }
        String status = claim.lastSeen().map(StatusSeen::status).orElse("new");
        return "Microsoft shows claim " + claim.claimId() + " as \"" + status + "\""
                + claim.lastSeen().map(CaseSummary::within).orElse("");
    }

    private static String within(StatusSeen seen) {
        if (seen.competing()) {
            return " (another partner claims the same, so the review takes longer; keep your POE fresh, because Microsoft"
                    + " compares the most recent ones)";
        }
        return seen.subStatus() == null ? "" : " (" + seen.subStatus() + ")";
    }

    private static String droppedText(Association association) {
        String names = association.claimedLines().dropped().stream()
                .map(DroppedLine::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " without " + names + ", which was taken out of it";
    }

    private static String consent(ConsentState consent) {
        return switch (consent.state()) {
            case ASKED -> ", the customer was asked for consent and has not declined";
            case GIVEN -> ", the customer consented";
            case DEEMED -> ", the customer's silence counts as consent";
            case DECLINED -> ", the customer declined";
        };
    }

    /** What is waited for, such as "the customer is to sign the proof of execution". */
    public static String progress(Set<String> waitingAt, boolean withdrawing) {
        return PROGRESS.entrySet().stream()
                .filter(box -> waitingAt.contains(box.getKey().id()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(withdrawing ? "it is being withdrawn" : "it is on its way to the next step");
    }

    /** How it ended, such as "it was withdrawn". */
    public static String ended(Outcome outcome) {
        return switch (outcome) {
            case ACTIVE -> "the association is active";
            case REJECTED -> "it ended as rejected";
            case DECLINED -> "it ended because the customer declined";
            case WITHDRAWN -> "it was withdrawn";
            case POE_NOT_RETURNED -> "it ended because the proof of execution did not come back";
            case POE_DECLINED -> "it ended because the customer declined to sign";
        };
    }

    private static String lostText(Loss loss, OfficeTime office) {
        String how = switch (loss.cause()) {
            case DECLINED -> "the customer declined it";
            case DISASSOCIATED -> "it was disassociated in Partner Center";
            case REJECTED -> "Microsoft rejected it after all";
        };
        return "the association was active until " + how + " on " + office.day(loss.at());
    }
}
