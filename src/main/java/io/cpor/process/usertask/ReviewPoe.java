package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.CORRECTION;
import static io.cpor.process.CporVariables.POE_REVIEW;
import static io.cpor.process.CporVariables.REVIEW_COMMENT;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.AnswersMissing;
import io.cpor.poe.OwnPoeReview;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeHands;
import io.cpor.poe.Poes;
import io.cpor.poe.Review;
import io.cpor.poe.Verdict;
import io.cpor.process.AssociationLoader;
import io.cpor.process.policy.Finding;
import io.cpor.process.policy.PoePreflight;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.PoeFindings;
import io.cpor.process.taskform.ReviewSheet;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Clock;
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
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        Verdict verdict = answer.choice(POE_REVIEW, Verdict.class, "Your decision");
        String correction = verdict == Verdict.CORRECTION
                ? answer.requireLines(CORRECTION, "What to correct", "tell the customer what to put right.")
                : answer.lines(CORRECTION, "What to correct");
        String comment = answer.lines(REVIEW_COMMENT, "Comment");
        answer.refuseFaults();

        Association association = loader.lock(task);
        Poe poe = poes.current(association.id());
        if (verdict == Verdict.ACCEPTED) {
            refuseOwnHand(association, poe, StaffTask.by(task));
        }
        review(poe, new Review(verdict, correction, comment, StaffTask.by(task), clock.instant()));
        poes.save(poe);
        if (verdict == Verdict.ACCEPTED) {
            refuseUnexplained(comment, preflight.findings(association, poe));
            association.acceptPoe(poe.number());
            associations.save(association);
        }
        POE_REVIEW.set(task.getExecution(), verdict.code());
    }

    /** Who chose where the POE goes might have signed it there: four eyes must see it. */
    private void refuseOwnHand(Association association, Poe poe, String reviewer) {
        hands.of(association, poe, reviewer).ifPresent(hand -> {
            throw new InvalidInput(POE_REVIEW.name(), hand.refusal());
        });
    }

    /** Microsoft would ask, so whoever accepts all the same leaves the answer with the review. */
    private static void refuseUnexplained(String comment, List<Finding> findings) {
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
