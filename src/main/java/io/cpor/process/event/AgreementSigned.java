package io.cpor.process.event;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.CporVariables;
import io.cpor.process.taskform.StartForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The start event. Started by {@code CporProcess}, the association is open already; started in Tasklist, it is opened here
 * from the form, by the same rules as the API's. Each association is carried by one instance.
 */
@Component
final class AgreementSigned implements ExecutionListener {
    private final Associations associations;
    private final NewAssociationReader reader;

    AgreementSigned(Associations associations, NewAssociationReader reader) {
        this.associations = associations;
        this.reader = reader;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String businessKey = execution.getProcessBusinessKey();
        Association association = businessKey == null ? openAssociation(execution) : openAssociation(businessKey);
        associations.assignProcessInstance(association, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(association.id());
        execution.removeVariables(CporVariables.PERSONAL);
        CporVariables.ASSOCIATION_ID.set(execution, association.id());
        CporVariables.CUSTOMER.set(execution, association.customer().publicName());
    }

    private Association openAssociation(String id) {
        return associations
                .lookFor(id)
                .filter(association -> association.processInstanceId().isEmpty())
                .orElseThrow(() -> new InvalidInput(
                        "businessKey", "Start without a business key: the association gets its own id as its key."));
    }

    private Association openAssociation(DelegateExecution execution) {
        Authentication who =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (who == null || who.getUserId() == null || execution.getSuperExecution() != null) {
            throw new InvalidInput(
                    "process",
                    "An association is opened by a person who has logged in. Another process cannot start this one, and"
                            + " neither can a timer. Start it in Tasklist, or by POST /api/associations.");
        }
        return associations.open(facts(execution), who.getUserId());
    }

    private NewAssociation facts(DelegateExecution execution) {
        try {
            return reader.read(StartForm.json(execution));
        } catch (InvalidInput invalid) {
            throw invalid.labelled(StartForm::label);
        }
    }
}
