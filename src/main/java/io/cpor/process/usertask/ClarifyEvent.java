package io.cpor.process.usertask;

import static io.cpor.process.CporVariables.ASIDE_REASON;
import static io.cpor.process.CporVariables.ASSIGNED_TO;
import static io.cpor.process.CporVariables.EVENT_DECISION;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.process.CporVariables;
import io.cpor.process.inbox.InboxEvent;
import io.cpor.process.inbox.UnclearEvent;
import io.cpor.process.inbox.UnclearEvents;
import io.cpor.process.inbox.UnclearReason;
import io.cpor.process.taskform.EventDecision;
import io.cpor.process.taskform.EventSheet;
import io.cpor.process.taskform.TaskFormReader;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Something came in that fits no association, or contradicts what is recorded. Staff say what it is about. */
@Component
final class ClarifyEvent implements StaffTask {
    private final UnclearEvents unclearEvents;
    private final Associations associations;
    private final EventSheet sheet;

    ClarifyEvent(UnclearEvents unclearEvents, Associations associations, EventSheet sheet) {
        this.unclearEvents = unclearEvents;
        this.associations = associations;
        this.sheet = sheet;
    }

    @Override
    public void onCreate(DelegateTask task) {
        task.setVariablesLocal(sheet.of(unclearEvents.get(CporVariables.UNCLEAR_EVENT.in(task))));
        StaffTask.asks(task, EVENT_DECISION);
        ASSIGNED_TO.setLocal(task, null);
        ASIDE_REASON.setLocal(task, null);
    }

    @Override
    public void onComplete(DelegateTask task) {
        UnclearEvent unclear = unclearEvents.ofInstance(task.getProcessInstanceId());
        TaskFormReader answer = new TaskFormReader(task);
        EventDecision decision = answer.choice(EVENT_DECISION, EventDecision.class, "Your decision");
        if (decision == EventDecision.ASSIGN) {
            assign(unclear, answer, StaffTask.by(task));
        } else {
            String why = answer.requireLines(ASIDE_REASON, "Why it is set aside", "say it in a few words.");
            answer.refuseFaults();
            unclearEvents.setAside(unclear, why, StaffTask.by(task));
        }
        EVENT_DECISION.set(task.getExecution(), decision.code());
    }

    private void assign(UnclearEvent unclear, TaskFormReader answer, String by) {
        String id = answer.require(ASSIGNED_TO, "Association", "its id, such as CPOR-2026-00042", any -> true);
        answer.refuseFaults();
        complaint(unclear, id).ifPresent(why -> answer.fault(ASSIGNED_TO, "Association: " + why));
        answer.refuseFaults();
        unclearEvents.assign(unclear, id, by);
    }

    /** Why the event cannot be about that association, if it cannot. */
    private Optional<String> complaint(UnclearEvent unclear, String id) {
        InboxEvent event = unclear.event();
        if (unclear.doubt() == UnclearReason.UNKNOWN_TYPE) {
            return Optional.of("an event of a type that is not understood cannot be applied; set it aside.");
        }
        Optional<Association> association = associations.find(id);
        if (association.isEmpty()) {
            return Optional.of("there is no " + id + ".");
        }
        if (Set.of(UnclearReason.CONTRADICTING, UnclearReason.ASKED_AFTER_END).contains(unclear.doubt())
                && unclear.associationId().filter(id::equals).isPresent()) {
            return Optional.of("it contradicts what is recorded there, so it cannot be applied there.");
        }
        if (event.tenantId() != null
                && !event.tenantId()
                        .equalsIgnoreCase(association.get().customer().tenantId())) {
            return Optional.of("the event is about another tenant than that of " + id + ".");
        }
        boolean hasClaim = event.claimId() == null
                || association.get().claims().stream().map(Claim::claimId).anyMatch(event.claimId()::equals);
        return hasClaim ? Optional.empty() : Optional.of(id + " has no claim " + event.claimId() + ".");
    }
}
