package counterexample.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stands in the wrong place under the wrong name. */
class SendMailDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
}
