package io.cpor.process.event;

import io.cpor.process.ProcessElements;
import io.cpor.process.policy.Deadlines;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The timer that waits for Microsoft to be silent for too long. */
@Component
public class ReviewOverdue {
    private static final String TIMER = ProcessElements.REVIEW_OVERDUE.id();

    private final ManagementService management;
    private final Deadlines deadlines;

    ReviewOverdue(ManagementService management, Deadlines deadlines) {
        this.management = management;
        this.deadlines = deadlines;
    }

    /**
     * The claim was looked at: the silence is counted from Microsoft's last move.
     *
     * @return whether it is still waited for; if not, staff were asked in this round already
     */
    public boolean isCountedAnew(DelegateExecution execution) {
        Job timer = management
                .createJobQuery()
                .timers()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(TIMER)
                .singleResult();
        if (timer == null) {
            return false;
        }
        Date due = deadlines.reviewOverdue(execution);
        if (seconds(due) != seconds(timer.getDuedate())) {
            management.setJobDuedate(timer.getId(), due);
        }
        return true;
    }

    /** Databases keep dates more or less finely. */
    private static long seconds(Date date) {
        return date.toInstant().getEpochSecond();
    }
}
