package io.cpor.process.engine;

import io.cpor.association.Association;
import io.cpor.process.AssociationLoader;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * No case is over before its association has an outcome, whichever version it runs on and whoever moved it about: what would
 * end it so fails, and is seen. Else the association would stay open for ever, and nobody would know.
 */
@Component
final class OutcomeGuard extends AbstractBpmnParseListener implements ExecutionListener {
    private final AssociationLoader loader;

    OutcomeGuard(AssociationLoader loader) {
        this.loader = loader;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        if (process.getKey().equals("cpor-association")) {
            process.addBuiltInListener(EVENTNAME_END, this); // not skipped with custom listeners
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled() && !isAskedByAPerson(execution)) {
            return; // our own code deletes it
        }
        Association association = loader.load(execution);
        if (association.ending().isEmpty() && execution.isCanceled()) {
            throw new AuthorizationException("The case of " + association.id()
                    + " is not over, so it cannot be deleted. Withdraw the association in"
                    + " Tasklist, in the tab Association of any of its tasks, and say why.");
        }
        if (association.ending().isEmpty()) {
            throw new IllegalStateException("association " + association.id()
                    + " has no outcome yet, and its case would be over at " + execution.getCurrentActivityId());
        }
    }

    private static boolean isAskedByAPerson(DelegateExecution execution) {
        return execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication() != null;
    }
}
