package io.cpor.process.usertask;

import io.cpor.association.value.InvalidInput;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** A user task as its two moments. */
interface StaffTask extends TaskListener {
    /** The task begins: give its form what it shows, as variables of the task alone. */
    void onCreate(DelegateTask task);

    /**
     * Staff complete it: keep what they answered, or refuse it.
     *
     * @throws InvalidInput if it cannot be accepted; the task stays as it was
     */
    void onComplete(DelegateTask task);

    @Override
    default void notify(DelegateTask task) {
        if (task.getExecution() == null) {
            throw new OptimisticLockingException("the case moved while its task was being completed");
        }
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> {
                // what another box left under a field's name was not entered here
                task.getExecution().removeVariables(CporVariables.PERSONAL);
                onCreate(task);
            }
            case EVENTNAME_COMPLETE -> {
                onComplete(task);
                task.getExecution().removeVariables(CporVariables.PERSONAL);
            }
            default -> throw new IllegalStateException("not listened to: " + task.getEventName());
        }
    }

    /** The form asks for this, and what was answered another time does not count. */
    static void asks(DelegateTask task, Variable<?> answer) {
        task.getExecution().removeVariable(answer.name());
    }

    /** The id of who completes it. */
    static String by(DelegateTask task) {
        Authentication who =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return who == null ? "unknown" : who.getUserId();
    }
}
