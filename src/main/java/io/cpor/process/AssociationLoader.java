package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * The association that an instance carries: named by the business key, and only in the very instance it was started in, or in
 * the one that answers a question about it. A variable would not do, because whoever completes a task may send any variable
 * along.
 */
@Component
public class AssociationLoader {
    private final Associations associations;

    AssociationLoader(Associations associations) {
        this.associations = associations;
    }

    public Association load(DelegateExecution execution) {
        return requireCarriedBy(associations.get(execution.getProcessBusinessKey()), execution);
    }

    public Association load(DelegateTask task) {
        return load(task.getExecution());
    }

    /** As {@link #load(DelegateExecution)}, for who only looks at it: within a transaction it is read once. */
    public Association look(DelegateExecution execution) {
        return requireCarriedBy(associations.look(execution.getProcessBusinessKey()), execution);
    }

    /** As {@link #look(DelegateExecution)}. */
    public Association look(DelegateTask task) {
        return look(task.getExecution());
    }

    /** The association, which nobody else can change until this transaction ends. */
    public Association lock(DelegateExecution execution) {
        return requireCarriedBy(associations.lock(execution.getProcessBusinessKey()), execution);
    }

    /**
     * The association, locked, to do something for it outside of the house. A job that began before a withdrawal ended it
     * does nothing any more.
     */
    public Association lockActive(DelegateExecution execution) {
        Association association = lock(execution);
        if (association.withdrawal().isPresent()) {
            throw new IllegalStateException("association " + association.id() + " is being withdrawn");
        }
        return association;
    }

    /** The association, which nobody else can change until this transaction ends. */
    public Association lock(DelegateTask task) {
        return lock(task.getExecution());
    }

    /**
     * The id of the association that an instance of a small process beside is about. Only our own code starts one; a model of
     * somebody else must not do what is done there.
     *
     * @param process the id of that process
     */
    public static String idBeside(DelegateExecution execution, String process) {
        String here = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        if (!here.equals(process) || execution.getSuperExecution() != null) {
            throw new IllegalStateException("an instance of " + here + " does not do what " + process + " does");
        }
        return execution.getProcessBusinessKey();
    }

    /** Whether the instance answers a late question about the association, and does not carry it. */
    public boolean isLateQuestion(DelegateExecution execution) {
        return look(execution)
                .questionInstanceId()
                .filter(execution.getProcessInstanceId()::equals)
                .isPresent();
    }

    private static Association requireCarriedBy(Association association, DelegateExecution execution) {
        boolean here = Stream.of(association.processInstanceId(), association.questionInstanceId())
                .flatMap(Optional::stream)
                .anyMatch(execution.getProcessInstanceId()::equals);
        if (!here) {
            throw new IllegalStateException("association " + association.id() + " is not carried by this instance");
        }
        return association;
    }
}
