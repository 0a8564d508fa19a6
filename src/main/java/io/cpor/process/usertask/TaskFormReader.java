package io.cpor.process.usertask;

import io.cpor.association.Coded;
import io.cpor.association.Contact;
import io.cpor.association.Fault;
import io.cpor.association.InvalidInput;
import io.cpor.association.Texts;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Reads what staff entered in a task's form and notes every fault, by the form's keys. */
final class TaskFormReader {
    private static final int LINES = 2000;
    private static final int LINE = 200;

    private static final Map<String, Variable<String>> CONTACT = Map.of(
            "name", CporVariables.CONTACT_NAME,
            "title", CporVariables.CONTACT_TITLE,
            "email", CporVariables.CONTACT_EMAIL);
    private static final Map<String, String> CONTACT_LABELS =
            Map.of("name", "Contact name", "title", "Contact title", "email", "Contact e-mail");

    private final DelegateTask task;
    private final List<Fault> faults = new ArrayList<>();

    TaskFormReader(DelegateTask task) {
        this.task = task;
    }

    <E extends Enum<E> & Coded> E choice(Variable<String> variable, Class<E> type, String label) {
        String text = text(variable);
        Optional<E> chosen = Coded.find(type, text);
        if (chosen.isEmpty()) {
            fault(variable, label + ": choose one of " + String.join(", ", Coded.codes(type)) + ".");
        }
        return chosen.orElse(null);
    }

    /** A text of several lines; empty is {@code null}. */
    String lines(Variable<String> variable, String label) {
        String text = text(variable);
        String complaint = Texts.complaintOfLines(text, LINES);
        if (complaint != null) {
            fault(variable, label + ": " + complaint);
        }
        return text.isEmpty() ? null : text;
    }

    /** A text of several lines that must be there. */
    String requireLines(Variable<String> variable, String label, String why) {
        String text = lines(variable, label);
        if (text == null) {
            fault(variable, label + ": " + why);
        }
        return text;
    }

    /** One line that must be there and have the right shape. */
    String require(Variable<String> variable, String label, String what, java.util.function.Predicate<String> valid) {
        String text = text(variable);
        String complaint = Texts.complaint(text, LINE);
        if (text.isEmpty() || complaint != null || !valid.test(text)) {
            fault(variable, label + ": " + (complaint == null ? "give " + what + "." : complaint));
        }
        return text;
    }

    /** The person who is to sign. */
    Contact contact() {
        Contact entered =
                new Contact(text(CONTACT.get("name")), text(CONTACT.get("title")), text(CONTACT.get("email")));
        entered.faults()
                .forEach(
                        one -> fault(CONTACT.get(one.field()), CONTACT_LABELS.get(one.field()) + ": " + one.message()));
        return entered;
    }

    private String text(Variable<String> variable) {
        Object value = StaffTask.enteredValue(task, variable.name());
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }

    void fault(Variable<?> variable, String message) {
        faults.add(new Fault(variable.name(), message));
    }

    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
