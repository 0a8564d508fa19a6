package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CORRECTION;
import static io.cpor.process.CporVariables.POE_READ;
import static io.cpor.process.CporVariables.POE_REVIEW;
import static io.cpor.process.CporVariables.POE_SHOWN;
import static io.cpor.process.CporVariables.REVIEW_COMMENT;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.AnswersMissing;
import io.cpor.poe.OwnPoeReview;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeHands;
import io.cpor.poe.Poes;
import io.cpor.poe.Review;
import io.cpor.poe.Verdict;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.PoePreflight;
import io.cpor.process.policy.PreflightFinding;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.PoeFindings;
import io.cpor.process.taskform.ReviewSheet;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Accepting a POE lets a claim be filed with it. */
@Component
final class ReviewPoe implements StaffTask {
    private final AssociationLoader loader;
    private final Associations associations;
    private final Poes poes;
    private final PoeHands hands;
    private final ReviewSheet sheet;
    private final PoePreflight preflight;
    private final Clock clock;

    ReviewPoe(
            AssociationLoader loader,
            Associations associations,
            Poes poes,
            PoeHands hands,
            ReviewSheet sheet,
            PoePreflight preflight,
            Clock clock) {
        this.loader = loader;
        this.associations = associations;
        this.poes = poes;
        this.hands = hands;
        this.sheet = sheet;
        this.preflight = preflight;
        this.clock = clock;
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        Poe poe = poes.current(association.id());
        CaseVariables.show(association, task);
        task.setVariablesLocal(sheet.of(association, poe));
        StaffTask.asks(task, POE_REVIEW);
        CORRECTION.setLocal(task, null);
        REVIEW_COMMENT.setLocal(task, null);
        POE_READ.setLocal(task, null);
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        Verdict verdict = answer.choice(POE_REVIEW, Verdict.class, "Your decision");
        String correction = verdict == Verdict.CORRECTION
                ? answer.requireLines(CORRECTION, "What to correct", "tell the customer what to put right.")
                : answer.lines(CORRECTION, "What to correct");
        String comment = answer.lines(REVIEW_COMMENT, "Comment");
        String read = answer.line(POE_READ);
        answer.refuseFaults();

        Association association = loader.lock(task);
        Poe poe = poes.current(association.id());
        if (verdict == Verdict.WITHDRAWN && association.isClaimOpen()) {
            throw new InvalidInput(
                    POE_REVIEW.name(),
                    "Your decision: claim " + association.openClaim().claimId() + " is open at Microsoft. Withdraw the"
                            + " association in the tab Association, which ends the claim too.");
        }
        if (verdict == Verdict.ACCEPTED) {
            refuseOwnHand(association, poe, StaffTask.by(task));
            refuseUnread(task, poe, read);
        }
        review(poe, new Review(verdict, correction, comment, StaffTask.by(task), clock.instant()));
        poes.save(poe);
        if (verdict == Verdict.ACCEPTED) {
            refuseUnexplained(comment, preflight.findings(association, poe));
            if (association.isClaimOpen()) {
                association.replacePoe(poe.number());
            } else {
                association.acceptPoe(poe.number());
            }
            associations.save(association);
        }
        POE_REVIEW.set(task.getExecution(), verdict.code());
    }

    /** Who chose where the POE goes might have signed it there: four eyes must see it. */
    private void refuseOwnHand(Association association, Poe poe, String reviewer) {
        hands.refusal(association, poe, reviewer).ifPresent(why -> {
            throw new InvalidInput(POE_REVIEW.name(), why);
        });
    }

    /**
     * What is accepted is what was read: a paper may be typed off again after the reviewer opened the task. A form of an earlier
     * release, or of a process owner, may not tell what it showed; with that, words that took the place of others cannot be accepted.
     */
    private void refuseUnread(DelegateTask task, Poe poe, String read) {
        if (read.isEmpty() && hands.isTypedOffAgain(poe) && isPerhapsUnread(task, poe)) {
            throw new InvalidInput(
                    POE_REVIEW.name(),
                    "Your decision: this paper was typed off again after the task began, and this form does not say which words you"
                            + " read. Open the task again, read it, and accept it there. If this comes again, the form is"
                            + " of an earlier release: a process owner adds its field poeRead; until then ask for a correction.");
        }
        if (!read.isEmpty() && !read.equals(poe.returnedHash())) {
            throw new InvalidInput(
                    POE_REVIEW.name(),
                    "Your decision: the POE changed after you opened this task; somebody typed off the paper meanwhile."
                            + " Open the task again, read it, and decide then. Nothing was recorded.");
        }
    }

    /**
     * A task of before forms told what they show has nothing to tell, until the paper is typed off anew. There the words stand for
     * a day, longer than a page stays open, before they count as read.
     */
    private boolean isPerhapsUnread(DelegateTask task, Poe poe) {
        Instant begun = task.getCreateTime().toInstant();
        Instant settled = clock.instant().minus(Duration.ofDays(1));
        return poe.paper()
                .map(PaperReturn::recordedAt)
                .filter(at -> at.truncatedTo(ChronoUnit.MILLIS).isAfter(begun))
                .filter(at -> task.hasVariableLocal(POE_SHOWN.name()) || at.isAfter(settled))
                .isPresent();
    }

    /** Microsoft would ask, so whoever accepts all the same leaves the answer with the review. */
    private static void refuseUnexplained(String comment, List<PreflightFinding> findings) {
        if (comment == null && !findings.isEmpty()) {
            throw new InvalidInput(REVIEW_COMMENT.name(), PoeFindings.refusal(findings));
        }
    }

    private static void review(Poe poe, Review review) {
        try {
            poe.recordReview(review);
        } catch (OwnPoeReview | AnswersMissing refused) {
            throw new InvalidInput(POE_REVIEW.name(), refused.getMessage());
        }
    }
}
