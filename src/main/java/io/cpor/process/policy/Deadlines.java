package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionMade;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.process.AssociationLoader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Every date the diagram waits for, as {@code ${deadlines.…(execution)}}. Each is computed when the wait begins, by that
 * day's policy, from the moment the window really opened: a late start shortens no one's time but ours.
 */
@Component
public class Deadlines {
    private final ClaimPolicy policy;
    private final AssociationLoader loader;
    private final Poes poes;
    private final ReminderDays reminderDays;
    private final Clock clock;

    Deadlines(ClaimPolicy policy, AssociationLoader loader, Poes poes, ReminderDays reminderDays, Clock clock) {
        this.policy = policy;
        this.loader = loader;
        this.poes = poes;
        this.reminderDays = reminderDays;
        this.clock = clock;
    }

    /** Until then the customer has time to return the POE. */
    public Date poeDue(DelegateExecution execution) {
        Association association = association(execution);
        return date(poeDue(association));
    }

    public Instant poeDue(Association association) {
        Instant sent = poes.lookAtCurrent(association.id()).sending().lastAt();
        Instant due = policy.after(PolicyWindow.POE_DUE, association, sent);
        Instant reminded = policy.after(PolicyWindow.POE_REMINDER_1, association, sent);
        Instant day = sent.plus(1, ChronoUnit.DAYS);
        // Microsoft's time may be over already; in the sandbox the first reminder is sooner than a day
        Instant atLeast = reminded.isBefore(day) ? reminded : day;
        return answerDue(association)
                .map(asked -> asked.isBefore(atLeast) ? atLeast : asked)
                .filter(due::isAfter)
                .orElse(due);
    }

    /** By when Microsoft's reviewer wants an answer, if one is awaited: a new POE for it must be back before. */
    private Optional<Instant> answerDue(Association association) {
        return association
                .currentClaim()
                .filter(claim -> association.isClaimOpen()
                        && claim.lastSeen()
                                .filter(seen -> seen.is(ClaimStatus.PARTNER_ACTION_REQUIRED))
                                .isPresent())
                .map(claim -> policy.after(PolicyWindow.ACTION_REQUIRED, association, askedAt(claim)));
    }

    /** With the last reminder: what the mails did not do by then, a call may. */
    public Date poeFollowUp(DelegateExecution execution) {
        Association association = association(execution);
        Instant sent = poes.lookAtCurrent(association.id()).sending().lastAt();
        return date(policy.after(PolicyWindow.POE_REMINDER_3, association, sent));
    }

    /**
     * When the next reminder is due, as a cycle without a repetition. The engine asks again each time one was due: a date
     * still to come is the next, one that has passed ends the cycle. So a longer policy holds from now on, a shorter one from
     * the reminder on that is planned already.
     */
    public String nextReminder(DelegateExecution execution) {
        Association association = association(execution);
        Poe poe = poes.lookAtCurrent(association.id());
        Instant due = reminderDays
                .next(association, poe)
                .map(day -> day.plusSeconds(1)) // the cycle knows whole seconds, and must not come before the day has
                .orElse(poe.sending().lastAt());
        return "R0/" + due.truncatedTo(ChronoUnit.SECONDS) + "/PT1S";
    }

    /**
     * How often it is looked whether a reminder is due, as a repeating interval: for the versions of the model that do not
     * ask for {@link #nextReminder}.
     */
    public String reminderTicks(DelegateExecution execution) {
        Instant now = clock.instant();
        Duration tick = policy.span(PolicyWindow.POE_REMINDER_TICK, association(execution))
                .length(now, policy.zone());
        return "R/" + tick;
    }

    public Date reviewDue(DelegateExecution execution) {
        return fromNow(PolicyWindow.REVIEW, execution);
    }

    public Date filingDue(DelegateExecution execution) {
        return fromNow(PolicyWindow.STAFF, execution);
    }

    public Date correctionDue(DelegateExecution execution) {
        return fromNow(PolicyWindow.STAFF, execution);
    }

    public Date clarificationDue(DelegateExecution execution) {
        return date(policy.after(PolicyWindow.STAFF, clock.instant()));
    }

    /** As {@link #staffFollowUp}, for what belongs to no association yet. */
    public Date clarificationFollowUp(DelegateExecution execution) {
        return date(policy.after(PolicyWindow.STAFF_FOLLOW_UP, clock.instant()));
    }

    public Date chaseDue(DelegateExecution execution) {
        return fromNow(PolicyWindow.STAFF, execution);
    }

    /** What staff have not done by then is to be looked at, while it is not due yet. */
    public Date staffFollowUp(DelegateExecution execution) {
        return fromNow(PolicyWindow.STAFF_FOLLOW_UP, execution);
    }

    /** The next look at the claim: as long again as the round has lasted, within the policy's bounds. */
    public Date nextPoll(DelegateExecution execution) {
        Association association = association(execution);
        Instant now = clock.instant();
        Duration waited = Duration.between(association.openClaim().roundBeganAt(), now);
        Duration first = policy.span(PolicyWindow.POLL_FIRST, association).length(now, policy.zone());
        Duration longest = policy.span(PolicyWindow.POLL_LONGEST, association).length(now, policy.zone());
        Duration wait = waited.compareTo(first) < 0 ? first : waited.compareTo(longest) > 0 ? longest : waited;
        return date(now.plus(wait));
    }

    /** Until then the reviewer's question must be answered, counted from when Microsoft asked (field facts 2.3). */
    public Date actionDue(DelegateExecution execution) {
        return fromAsked(PolicyWindow.ACTION_REQUIRED, execution);
    }

    public Date actionFollowUp(DelegateExecution execution) {
        return fromAsked(PolicyWindow.ACTION_FOLLOW_UP, execution);
    }

    /**
     * From then on Microsoft is silent for too long, counted from its last move in this round; while it waits for our answer,
     * from the end of our time (field facts 2.3).
     */
    public Date reviewOverdue(DelegateExecution execution) {
        return date(reviewOverdue(association(execution)));
    }

    /** Whether Microsoft still has time. */
    public boolean reviewOnTime(DelegateExecution execution) {
        return clock.instant().isBefore(reviewOverdue(association(execution)));
    }

    private Instant reviewOverdue(Association association) {
        Claim claim = association.openClaim();
        boolean ourTurn = claim.verification()
                .filter(Verification.ACTION_REQUIRED::equals)
                .isPresent();
        Instant moved = lastMove(claim);
        Instant itsTurn = ourTurn ? policy.after(PolicyWindow.ACTION_REQUIRED, association, moved) : moved;
        PolicyWindow window = claim.isDisputed() ? PolicyWindow.DISPUTE_ANSWER : PolicyWindow.MICROSOFT_REVIEW;
        return policy.after(window, association, itsTurn);
    }

    /** When Microsoft last moved in this round, as far as is known. */
    public static Instant lastMove(Claim claim) {
        return claim.lastSeen()
                .map(StatusSeen::changedAt)
                .filter(claim.roundBeganAt()::isBefore)
                .orElseGet(claim::roundBeganAt);
    }

    public Date askDue(DelegateExecution execution) {
        return fromNow(PolicyWindow.STAFF, execution);
    }

    /** Silence until then is consent; the window opens at submission. */
    public Date optOutEnds(DelegateExecution execution) {
        Association association = association(execution);
        return date(policy.after(
                PolicyWindow.OPT_OUT, association, association.openClaim().submittedAt()));
    }

    /** Until then the rejection can be disputed (field facts 2.3). */
    public Date disputeEnds(DelegateExecution execution) {
        return fromDecision(PolicyWindow.DISPUTE, execution);
    }

    public Date disputeFollowUp(DelegateExecution execution) {
        return fromDecision(PolicyWindow.DISPUTE_FOLLOW_UP, execution);
    }

    /** How long the reviewer's question may still be answered, or the rejection be disputed, if either is the case. */
    public Optional<RemainingTime> timeLeft(Association association) {
        return association.currentClaim().flatMap(claim -> {
            boolean asked = claim.lastSeen()
                    .filter(seen -> seen.is(ClaimStatus.PARTNER_ACTION_REQUIRED))
                    .isPresent();
            Optional<Instant> rejected = claim.decision()
                    .filter(made -> made.decision() == Decision.REJECTED && claim.isDisputable())
                    .map(DecisionMade::at);
            Optional<Instant> until = asked
                    ? Optional.of(policy.after(PolicyWindow.ACTION_REQUIRED, association, askedAt(claim)))
                    : rejected.map(at -> policy.after(PolicyWindow.DISPUTE, association, at));
            return until.map(end -> new RemainingTime(end, clock.instant(), policy.zone()));
        });
    }

    private Instant askedAt(Claim claim) {
        return claim.lastSeen().map(StatusSeen::changedAt).orElseGet(clock::instant);
    }

    private Date fromAsked(PolicyWindow window, DelegateExecution execution) {
        Association association = association(execution);
        return date(policy.after(window, association, askedAt(association.standingClaim())));
    }

    private Date fromDecision(PolicyWindow window, DelegateExecution execution) {
        Association association = association(execution);
        Claim claim = association.openClaim();
        Optional<Instant> decided = claim.decision().map(DecisionMade::at);
        return date(policy.after(window, association, decided.orElseGet(clock::instant)));
    }

    private Date fromNow(PolicyWindow window, DelegateExecution execution) {
        return date(policy.after(window, association(execution), clock.instant()));
    }

    private Association association(DelegateExecution execution) {
        return loader.look(execution);
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
