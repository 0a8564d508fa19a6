package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.ANSWER;
import static io.cpor.process.CporVariables.ANSWER_FILES;
import static io.cpor.process.CporVariables.ANSWER_KIND;
import static io.cpor.process.CporVariables.ANSWER_ONLY;
import static io.cpor.process.CporVariables.DROP_LINES;
import static io.cpor.process.CporVariables.NEW_POE;
import static io.cpor.process.CporVariables.REFUSAL;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.process.AnswerAttachments;
import io.cpor.process.AssociationLoader;
import io.cpor.process.Markdown;
import io.cpor.process.ProcessElements;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.taskform.AnswerKind;
import io.cpor.process.taskform.CaseVariables;
import io.cpor.process.taskform.DroppedLinesField;
import io.cpor.process.taskform.ManualCompletionDate;
import io.cpor.process.taskform.TaskFormReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Microsoft's reviewer wants more. The answer goes with the resubmitted claim, perhaps with files and without some of its
 * lines; or the customer signs a new POE first, and the question is answered with that.
 */
@Component("answerReviewer")
public class AnswerReviewer implements StaffTask {
    /** The engine keeps no text longer than 4,000 characters, and a sentence stands around it. */
    private static final int LONGEST_REFUSAL = 3800;

    private final AssociationLoader loader;
    private final Associations associations;
    private final AnswerAttachments attachments;
    private final ManualCompletionDate byHand;
    private final Deadlines deadlines;

    AnswerReviewer(
            AssociationLoader loader,
            Associations associations,
            AnswerAttachments attachments,
            ManualCompletionDate byHand,
            Deadlines deadlines) {
        this.loader = loader;
        this.associations = associations;
        this.attachments = attachments;
        this.byHand = byHand;
        this.deadlines = deadlines;
    }

    /**
     * Whether the case left Microsoft's review for a new POE: then it goes back there without one, for the claim waits, or was
     * rejected meanwhile and that is to be decided on.
     */
    public boolean hasLeftReview(DelegateExecution execution) {
        return isClaimWaiting(execution)
                || ANSWER_KIND
                        .find(execution)
                        .filter(AnswerKind.NEW_POE.code()::equals)
                        .isPresent();
    }

    /** Whether a claim is open at Microsoft: then a new POE is for it, and makes no new claim. */
    public boolean isClaimWaiting(DelegateExecution execution) {
        return loader.load(execution).isClaimOpen();
    }

    /** Whether Microsoft's reviewer still waits for an answer; nobody changes that until this transaction ends. */
    public boolean isAwaited(DelegateExecution execution) {
        Association association = loader.lock(execution);
        return association.isAnswerable()
                && association
                        .standingClaim()
                        .lastSeen()
                        .filter(seen -> seen.is(ClaimStatus.PARTNER_ACTION_REQUIRED))
                        .isPresent();
    }

    @Override
    public void onCreate(DelegateTask task) {
        Association association = loader.load(task);
        Claim claim = association.standingClaim();
        CaseVariables.showClaim(association, task);
        CaseVariables.showRemedy(association, deadlines, task);
        StaffTask.asks(task, ANSWER_KIND);
        ANSWER_KIND.setLocal(task, AnswerKind.ANSWER.code());
        ANSWER_ONLY.setLocal(task, claim.decision().isPresent());
        showRefused(task, claim);
        NEW_POE.setLocal(task, newPoe(claim));
        ANSWER_FILES.setLocal(task, attachments.shown(association.id(), claim));
        byHand.askForDate(task);
    }

    /** What was not sent is not lost: staff change it. */
    private static void showRefused(DelegateTask task, Claim claim) {
        boolean refused = claim.refusal() != null
                && claim.lastSeen().filter(claim::hasAnswered).isPresent();
        REFUSAL.setLocal(
                task,
                refused
                        ? "Your answer was not sent: " + Markdown.text(claim.refusal(), LONGEST_REFUSAL)
                                + " Change it, or what is taken out."
                        : null);
        ANSWER.setLocal(task, refused ? claim.answer() : null);
        DROP_LINES.setLocal(task, refused ? String.join("\n", claim.answerDrops()) : null);
    }

    private static String newPoe(Claim claim) {
        return claim.hasPoeToSend()
                ? "POE " + claim.poeNumber()
                        + " was signed and accepted for this question. It goes to Partner Center with"
                        + " your answer; where claims are filed by hand, upload it there."
                : null;
    }

    @Override
    public void onComplete(DelegateTask task) {
        TaskFormReader answer = new TaskFormReader(task);
        AnswerKind kind = answer.line(ANSWER_KIND).isEmpty() // a form of before does not ask
                ? AnswerKind.ANSWER
                : answer.choice(ANSWER_KIND, AnswerKind.class, "Your decision");
        if (kind == AnswerKind.NEW_POE) {
            refuseDecided(task, answer);
            answer.refuseFaults();
            refuseWithoutWay(task, answer);
            answer.refuseFaults();
        } else {
            answer(task, answer);
        }
        ANSWER_KIND.set(task.getExecution(), kind.code());
    }

    private void answer(DelegateTask task, TaskFormReader answer) {
        String text = answer.requireLines(ANSWER, "Your answer", "write what the reviewer asked for.");
        List<String> drops = DroppedLinesField.read(answer, loader.load(task));
        Optional<Instant> doneAt = byHand.read(answer);
        answer.refuseFaults();

        Association association = loader.lock(task);
        association.standingClaim().recordAnswer(text, drops);
        doneAt.ifPresent(association.standingClaim()::recordManualCompletion);
        associations.save(association);
    }

    /** A case on a version of the model before would be resubmitted without an answer. */
    private static void refuseWithoutWay(DelegateTask task, TaskFormReader answer) {
        if (task.getBpmnModelInstance().getModelElementById(ProcessElements.NEW_POE_FOR_REVIEWER.id()) == null) {
            answer.fault(
                    ANSWER_KIND,
                    "Your decision: this case runs on a version of the process that cannot do this. A process owner moves it"
                            + " to the one in force, on the page Models; or answer now.");
        }
    }

    /** A decision is told once: the next stay in the review would wait for it for ever. */
    private void refuseDecided(DelegateTask task, TaskFormReader answer) {
        if (loader.lock(task).standingClaim().decision().isPresent()) {
            answer.fault(
                    ANSWER_KIND,
                    "Your decision: Microsoft accepted the claim already, so that no new POE can come to it; answer now.");
        }
    }
}
