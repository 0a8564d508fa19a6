package io.cpor.web.staff;

import io.cpor.association.value.OfficeTime;
import io.cpor.process.CaseStandings.OpenTask;
import io.cpor.process.UserNames;

/**
 * An open task of an association.
 *
 * @param task its id in Tasklist
 * @param words whose it is, and until when
 * @param ofCustomer whether the customer does it, and not staff
 */
record ToDo(String task, String name, String words, boolean ofCustomer) {
    static ToDo of(OpenTask task, UserNames people, OfficeTime office) {
        String due = task.due() == null ? "" : ", due " + office.shortMinute(task.due());
        String words = task.ofCustomer()
                ? "The customer has it" + due + ". Open it only to record what came back signed on paper."
                : hands(task, people) + due + ".";
        return new ToDo(task.id(), task.name(), words, task.ofCustomer());
    }

    private static String hands(OpenTask task, UserNames people) {
        return task.assignee() == null ? "Nobody has it yet" : people.name(task.assignee()) + " has it";
    }
}
