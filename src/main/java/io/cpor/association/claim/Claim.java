package io.cpor.association.claim;

import io.cpor.association.value.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One attempt of an association at Partner Center: Microsoft calls it the claim. Microsoft's status, the customer's
 * consent and Microsoft's decision are three different things, and three fields.
 */
@Table
public final class Claim {
    private static final int LONGEST_REFUSAL = 2000;

    private int attempt;
    private int poeNumber;
    private String refusal;
    private boolean held;
    private String claimId;
    private Instant submittedAt;

    @Embedded.Nullable(prefix = "seen_")
    private StatusSeen seen;

    @Embedded.Nullable(prefix = "clarified_")
    private Clarification clarification;

    private String answer;
    private String answerTo;
    private int answers;
    private String answerDrops;
    private boolean poeToSend;
    private Instant byHandAt;

    @Embedded.Nullable(prefix = "dispute_")
    private Dispute dispute;

    @Embedded.Nullable(prefix = "consent_")
    private ConsentState consent;

    @Embedded.Nullable(prefix = "round_")
    private ReviewRound round;

    Claim() {}

    public Claim(int attempt, int poeNumber) {
        this.attempt = attempt;
        this.poeNumber = poeNumber;
    }

    /** One that Microsoft had approved before anybody here knew of it. Its POE is filed elsewhere, so it has no number. */
    public static Claim approved(String claimId, Instant at) {
        Claim claim = new Claim(1, 0);
        claim.claimId = claimId;
        claim.seen = StatusSeen.of(ClaimStatus.APPROVED, at);
        claim.round = new ReviewRound(at, null, new DecisionMade(Decision.ACCEPTED, null, at));
        return claim;
    }

    /** Partner Center created it, or was found to have created it earlier; {@code at} by its clock. */
    public void markCreated(String newClaimId, StatusSeen first, Instant at) {
        if (claimId != null && !claimId.equals(newClaimId)) {
            throw new IllegalStateException(
                    "claim " + claimId + " is created already; " + newClaimId + " is another one");
        }
        if (claimId == null) {
            claimId = newClaimId;
            submittedAt = at;
            round = new ReviewRound(at, null, null);
            seen = first;
            consent = new ConsentState(Consent.ASKED, at);
        }
    }

    /** Partner Center refused to create it, or the last answer, definitely. */
    public void markRefused(String why) {
        refusal = Texts.cut(why, LONGEST_REFUSAL);
    }

    /** It is not filed before another person looked at it. */
    public void hold(String why) {
        refusal = Texts.cut(why, LONGEST_REFUSAL);
        held = true;
    }

    /** Whether it waits for another person's look; nobody refused it. */
    public boolean isHeld() {
        return held;
    }

    /** Somebody had typed it wrong. */
    public void correctClaimId(String right) {
        claimId = right;
    }

    /** We looked at Partner Center. */
    public void recordStatus(StatusSeen now) {
        seen = ofThisRound(now).after(seen);
    }

    /** Whether it says anything that was not known before. */
    public boolean isNews(StatusSeen now) {
        return seen == null || ofThisRound(now).isNewsTo(seen);
    }

    /** The verification of an earlier round says nothing of this one. */
    private StatusSeen ofThisRound(StatusSeen now) {
        boolean earlier =
                isDisputed() && now.verifiedAt() != null && !now.verifiedAt().isAfter(round.beganAt());
        return earlier ? now.unverified() : now;
    }

    /** What a status means that we do not know, as long as it stays. */
    public void clarifyStatus(String status, Verification meaning) {
        clarification = new Clarification(status, meaning);
    }

    /** @param drops the lines that the partner takes out of the claim with it, by workload or subscription ID */
    public void recordAnswer(String toReviewer, List<String> drops) {
        answer = toReviewer;
        answerDrops = drops.isEmpty() ? null : String.join("\n", drops);
        answerTo = seen.reason();
        refusal = null;
        answers++;
    }

    /** A new POE was accepted for it while the reviewer waits: it goes there with the next answer. */
    public void replacePoe(int number) {
        poeNumber = number;
        poeToSend = true;
    }

    /** The answer, and what goes with it, is at Microsoft. */
    public void markPoeSent() {
        poeToSend = false;
    }

    /** Whether the last answer is one to what the reviewer asks there. */
    public boolean hasAnswered(StatusSeen asking) {
        return asking.is(ClaimStatus.PARTNER_ACTION_REQUIRED) && Objects.equals(asking.reason(), answerTo);
    }

    /** Somebody did the step in Partner Center by hand, then. */
    public void recordManualCompletion(Instant at) {
        byHandAt = at;
    }

    public void requestDispute(String justification) {
        if (dispute != null && dispute.filedAt() != null) {
            throw new IllegalStateException("claim " + claimId + " was disputed already; Microsoft allows it once");
        }
        dispute = new Dispute(justification, null);
    }

    /** The dispute is at Microsoft: a new review round begins. */
    public void markDisputed(StatusSeen now, Instant at) {
        dispute = new Dispute(dispute.justification(), at);
        round = round.next(at);
        seen = ofThisRound(now); // the answer to our own call, whatever clock told of the rejection
    }

    public void recordConsent(Instant at) {
        if (!isConsentKnown()) {
            consent = new ConsentState(Consent.GIVEN, at);
        }
    }

    /** The opt-out window passed in silence. */
    public void deemConsent(Instant at) {
        if (!isConsentKnown()) {
            consent = new ConsentState(Consent.DEEMED, at);
        }
    }

    public void recordConsentDeclined(Instant at) {
        consent = new ConsentState(Consent.DECLINED, at);
    }

    public void recordDecision(Decision what, String reason, Instant at) {
        round = round.withDecision(new DecisionMade(what, reason, at));
        boolean isFinal = isDisputed() || seen.is(ClaimStatus.REJECTED_FINAL);
        ClaimStatus rejected = isFinal ? ClaimStatus.REJECTED_FINAL : ClaimStatus.REJECTED;
        ClaimStatus status = what == Decision.ACCEPTED ? ClaimStatus.APPROVED : rejected;
        seen = new StatusSeen(status.code(), reason, seen.verifiedAt(), at);
    }

    /** What a decision that just came in is to this claim; only {@link DecisionTiming#NEW} may change anything. */
    public DecisionTiming receptionOf(Decision what, Instant at) {
        return round == null ? DecisionTiming.LATE : round.receptionOf(what, at);
    }

    /** What Partner Center last showed means, or nothing if nobody knows yet. */
    public Optional<Verification> verification() {
        return lastSeen().flatMap(this::meaningOf);
    }

    /** What a status of this claim means, or nothing if it is none that we know and staff have not said so. */
    public Optional<Verification> meaningOf(StatusSeen shown) {
        return ofThisRound(shown)
                .meaning()
                .or(() -> Optional.ofNullable(clarification)
                        .filter(told -> told.status().equals(shown.status()))
                        .map(Clarification::meaning));
    }

    /** Counts from 1; rises only after a definite answer, so that a retry never makes a second claim. */
    public int attempt() {
        return attempt;
    }

    /** The number of the POE this claim is filed with; 0 if that is not kept here. */
    public int poeNumber() {
        return poeNumber;
    }

    /** Why Partner Center refused to create it, or the last answer, or why it is held; or {@code null}. */
    public String refusal() {
        return refusal;
    }

    /** Microsoft's number of the claim, or {@code null} until it is created. */
    public String claimId() {
        return claimId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When this review round began, by submission or dispute. */
    public Instant roundBeganAt() {
        return round.beganAt();
    }

    public Optional<StatusSeen> lastSeen() {
        return Optional.ofNullable(seen);
    }

    /** Our last answer to Microsoft's reviewer, or {@code null}. */
    public String answer() {
        return answer;
    }

    /** The lines that the last answer takes out of the claim. */
    public List<String> answerDrops() {
        return answerDrops == null ? List.of() : answerDrops.lines().toList();
    }

    /** Whether a new POE is to go to Microsoft with the next answer. */
    public boolean hasPoeToSend() {
        return poeToSend;
    }

    /** How many questions of Microsoft's reviewer were answered: the number of the last answer. */
    public int answers() {
        return answers;
    }

    /** When somebody did the last step in Partner Center by hand, as they said; nothing if nobody did. */
    public Optional<Instant> byHandAt() {
        return Optional.ofNullable(byHandAt);
    }

    public Optional<Dispute> dispute() {
        return Optional.ofNullable(dispute);
    }

    public boolean isDisputed() {
        return dispute != null && dispute.filedAt() != null;
    }

    public Optional<ConsentState> consent() {
        return Optional.ofNullable(consent);
    }

    /** Whether the customer need not be asked again for this claim. */
    public boolean isConsentKnown() {
        return consent != null && consent.state().isKnown();
    }

    public Optional<DecisionMade> decision() {
        return Optional.ofNullable(round).map(ReviewRound::decision);
    }

    /** Whether a rejection of it can be disputed: once, and not if it is final. */
    public boolean isDisputable() {
        return !isDisputed()
                && lastSeen()
                        .filter(last -> last.is(ClaimStatus.REJECTED_FINAL))
                        .isEmpty();
    }

    public boolean isRejected() {
        return decision().filter(made -> made.decision() == Decision.REJECTED).isPresent()
                || verification().filter(Verification.REJECTED::equals).isPresent();
    }
}
