package io.cpor.model.difference;

import java.util.Map;

/** What a process owner calls the things that a file says about a box. */
final class PropertyLabels {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "Name"),
            Map.entry("documentation", "Description"),
            Map.entry("camunda:formRef", "Form"),
            Map.entry("camunda:candidateGroups", "Candidate groups"),
            Map.entry("camunda:assignee", "Assignee"),
            Map.entry("camunda:dueDate", "Due date"),
            Map.entry("camunda:followUpDate", "Follow-up date"),
            Map.entry("camunda:delegateExpression", "Delegate expression"),
            Map.entry("camunda:asyncBefore", "Asynchronous before"),
            Map.entry("camunda:asyncAfter", "Asynchronous after"),
            Map.entry("timerEventDefinition/timeDate", "Timer, date"),
            Map.entry("timerEventDefinition/timeCycle", "Timer, cycle"),
            Map.entry("timerEventDefinition/timeDuration", "Timer, duration"),
            Map.entry("messageEventDefinition/messageRef", "Message"),
            Map.entry("errorEventDefinition/errorRef", "Error"),
            Map.entry("conditionExpression", "Condition"),
            Map.entry("extensionElements/failedJobRetryTimeCycle", "Retries"),
            Map.entry("camunda:historyTimeToLive", "Time to live of its history"),
            Map.entry("isExecutable", "Executable"),
            Map.entry("errorCode", "Code"),
            Map.entry("extensionElements/properties/property/name", "Extension property, name"),
            Map.entry("extensionElements/properties/property/value", "Extension property, value"),
            Map.entry("default", "Default flow"),
            Map.entry("cancelActivity", "Interrupting"),
            Map.entry("attachedToRef", "Attached to"),
            Map.entry("sourceRef", "From"),
            Map.entry("targetRef", "To"));

    private PropertyLabels() {}

    static String of(String fact) {
        return WORDS.getOrDefault(fact, fact.replace("extensionElements/", "").replace('/', ' '));
    }
}
