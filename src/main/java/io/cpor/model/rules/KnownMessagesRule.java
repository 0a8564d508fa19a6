package io.cpor.model.rules;

import io.cpor.association.value.Coded;
import io.cpor.process.CporMessage;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** Whoever waits for a message waits for one that the application sends. */
final class KnownMessagesRule implements ProcessRule {
    @Override
    public void check(ProcessModel model, Violations complaints) {
        model.all(ReceiveTask.class).forEach(task -> check(task, task.getMessage(), complaints));
        for (CatchEvent event : model.all(CatchEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .forEach(
                            definition -> check(event, ((MessageEventDefinition) definition).getMessage(), complaints));
        }
    }

    private static void check(FlowNode waiting, Message message, Violations complaints) {
        Optional<String> name = Optional.ofNullable(message).map(Message::getName);
        if (name.flatMap(one -> Coded.find(CporMessage.class, one)).isEmpty()) {
            complaints.of(
                    waiting,
                    name.map(one -> "waits for the message \"" + one + "\", which nobody sends")
                            .orElse("waits for a message without a name"),
                    "Wait for one of " + String.join(", ", Coded.codes(CporMessage.class)) + ".");
        }
    }
}
