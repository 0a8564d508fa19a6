package io.cpor.process.taskform;

import io.cpor.association.agreement.Contact;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Fault;
import io.cpor.association.value.Faults;
import io.cpor.association.value.Texts;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what staff entered in a task's form and notes every fault, by the form's keys. */
public final class TaskFormReader {
    private static final int LINES = 2000;
    private static final int LINE = 200;

    private final DelegateTask task;
    private final Faults faults = new Faults();

    public TaskFormReader(DelegateTask task) {
        this.task = task;
    }

    public <E extends Enum<E> & Coded> E choice(Variable<String> variable, Class<E> type, String label) {
        String text = text(variable);
        Optional<E> chosen = Coded.find(type, text);
        if (chosen.isEmpty()) {
            fault(variable, label + ": choose " + Coded.choice(type) + ".");
        }
        return chosen.orElse(null);
    }

    /** A text of several lines; empty is {@code null}. */
    public String lines(Variable<String> variable, String label) {
        String text = text(variable);
        String complaint = Texts.complaintOfLines(text, LINES);
        if (complaint != null) {
            fault(variable, label + ": " + complaint);
        }
        return text.isEmpty() ? null : text;
    }

    /** A text of several lines that must be there. */
    public String requireLines(Variable<String> variable, String label, String why) {
        String text = lines(variable, label);
        if (text == null) {
            fault(variable, label + ": " + why);
        }
        return text;
    }

    /** One line as it was entered, without spaces around it; empty if nothing was. */
    public String line(Variable<String> variable) {
        return text(variable);
    }

    /** One line that must be there and have the right shape. */
    public String require(
            Variable<String> variable, String label, String what, java.util.function.Predicate<String> valid) {
        String text = text(variable);
        String complaint = Texts.complaint(text, LINE);
        if (text.isEmpty() || complaint != null || !valid.test(text)) {
            fault(variable, label + ": " + (complaint == null ? "give " + what + "." : complaint));
        }
        return text;
    }

    /** The person who is to sign. */
    public Contact contact() {
        Contact entered = new Contact(
                text(CporVariables.CONTACT_NAME), text(CporVariables.CONTACT_TITLE), text(CporVariables.CONTACT_EMAIL));
        for (Fault one : entered.faults()) {
            switch (one.field()) {
                case "name" -> fault(CporVariables.CONTACT_NAME, "Contact name: " + one.message());
                case "title" -> fault(CporVariables.CONTACT_TITLE, "Contact title: " + one.message());
                default -> fault(CporVariables.CONTACT_EMAIL, "Contact e-mail: " + one.message());
            }
        }
        return entered;
    }

    /**
     * What was entered for a field. Tasklist submits to the task; a program that completes the task sends its variables to
     * the process, where none of these names is otherwise.
     */
    public static Object enteredValue(DelegateTask task, String field) {
        VariableScope process = task.getExecution();
        return process.hasVariable(field) ? process.getVariable(field) : task.getVariable(field);
    }

    private String text(Variable<String> variable) {
        Object value = enteredValue(task, variable.name());
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }

    public void fault(Variable<?> variable, String message) {
        faults.add(variable.name(), message);
    }

    public void refuseFaults() {
        faults.refuse();
    }
}
