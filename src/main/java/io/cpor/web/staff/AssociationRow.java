package io.cpor.web.staff;

import io.cpor.association.Outcome;
import io.cpor.association.list.ListedAssociation;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.CaseStandings.CaseStanding;
import io.cpor.process.CaseStandings.OpenTask;
import io.cpor.process.CaseSummary;
import io.cpor.process.UserNames;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * An association as a row of the staff's list.
 *
 * @param tone how its status is coloured: {@code approved}, {@code rejected}, {@code asked}, or empty
 * @param stands where it stands, in words
 * @param since since when, such as "1 Dec 2026"
 * @param deadline the next date on which something is due or over; {@code null} if nothing is
 * @param overdue whether that date has passed
 * @param has who has to do something, such as "nobody yet", or {@code null} if nobody has
 * @param task the id of a task of staff to open in Tasklist, or {@code null} if there is none
 */
public record AssociationRow(
        String id,
        String customer,
        String lines,
        String claimId,
        String tone,
        String stands,
        String since,
        String deadline,
        boolean overdue,
        String has,
        String task) {

    static AssociationRow of(
            ListedAssociation one,
            Set<String> waitingAt,
            CaseStanding standing,
            UserNames people,
            OfficeTime office,
            Instant now) {
        List<OpenTask> ofStaff =
                standing.tasks().stream().filter(task -> !task.ofCustomer()).toList();
        boolean waitsForCustomer = ofStaff.isEmpty() && !standing.tasks().isEmpty();
        return new AssociationRow(
                one.id(),
                one.customer(),
                one.lines(),
                one.claimId(),
                tone(one, ofStaff),
                stands(one, waitingAt, ofStaff),
                office.shortDay(one.since()),
                standing.deadline() == null ? null : office.shortDay(standing.deadline()),
                standing.deadline() != null && standing.deadline().isBefore(now),
                waitsForCustomer ? "the customer" : hands(ofStaff, people),
                ofStaff.stream().map(OpenTask::id).findFirst().orElse(null));
    }

    private static String stands(ListedAssociation one, Set<String> waitingAt, List<OpenTask> ofStaff) {
        if (one.lost()) {
            return "Lost after it was active";
        }
        if (one.outcome() != null) {
            String ended = StringUtils.capitalize(CaseSummary.ended(one.outcome()));
            return ofStaff.isEmpty() ? ended : ended + "; " + names(ofStaff);
        }
        return ofStaff.isEmpty()
                ? StringUtils.capitalize(CaseSummary.progress(waitingAt, one.withdrawing()))
                : names(ofStaff);
    }

    private static String names(List<OpenTask> ofStaff) {
        return ofStaff.stream().map(OpenTask::name).distinct().collect(Collectors.joining(", "));
    }

    private static String tone(ListedAssociation one, List<OpenTask> ofStaff) {
        if (!ofStaff.isEmpty()) {
            return "asked";
        }
        if (one.outcome() == null) {
            return "";
        }
        boolean active = one.outcome() == Outcome.ACTIVE && !one.lost();
        return active ? "approved" : "rejected";
    }

    private static String hands(List<OpenTask> ofStaff, UserNames people) {
        return ofStaff.isEmpty()
                ? null
                : ofStaff.stream()
                        .map(task -> task.assignee() == null ? "nobody yet" : people.name(task.assignee()))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
