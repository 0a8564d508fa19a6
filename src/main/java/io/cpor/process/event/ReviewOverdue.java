package io.cpor.process.event;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The timer that waits for Microsoft to be silent for too long. */
@Component
public class ReviewOverdue {
    private static final String TIMER = "startEvent_reviewOverdue";

    private final ManagementService management;

    ReviewOverdue(ManagementService management) {
        this.management = management;
    }

    /** The claim was looked at: the silence is counted from Microsoft's last move. */
    public void countedAnew(DelegateExecution execution) {
        management
                .createJobQuery()
                .timers()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(TIMER)
                .list()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
