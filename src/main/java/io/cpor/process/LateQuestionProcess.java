package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The small process in which staff answer a question that Microsoft's reviewer asks when the process of the association looks
 * for none any more: it is active, or only waits for the customer's consent.
 */
@Component
public class LateQuestionProcess {
    public static final String PROCESS = "late-question";

    private final Engine engine;

    LateQuestionProcess(Engine engine) {
        this.engine = engine;
    }

    /**
     * A status of such an association's claim was recorded: a question becomes a task, unless it is one already, and a
     * task whose question is gone ends. The caller has locked the association, and saves it.
     *
     * @param before what was recorded until then
     */
    public void statusRecorded(Association association, StatusSeen before) {
        StatusSeen now = association.standingClaim().lastSeen().orElseThrow();
        boolean asked = now.is(ClaimStatus.PARTNER_ACTION_REQUIRED);
        if (isUnderWay(association)) {
            if (!asked || !Objects.equals(now.reason(), before.reason())) {
                questionSettled(association);
            }
        } else if (asked) {
            association.assignQuestionInstance(engine.startBeside(
                    PROCESS,
                    association.id(),
                    Map.of(
                            CporVariables.ASSOCIATION_ID.name(),
                            association.id(),
                            CporVariables.CUSTOMER.name(),
                            association.customer().publicName())));
        }
    }

    /** Whether staff are answering a question. */
    public boolean isUnderWay(Association association) {
        return association.questionInstanceId().filter(engine::isRunning).isPresent();
    }

    /** Nobody need answer any more what staff are answering, if they are. */
    public void questionSettled(Association association) {
        association
                .questionInstanceId()
                .ifPresent(instance -> engine.correlateIn(instance, CporMessage.ACTION_SETTLED));
    }
}
