package io.cpor.web.staff;

import io.cpor.association.value.OfficeTime;
import io.cpor.process.UserNames;
import io.cpor.process.bulkaction.BulkAction;
import io.cpor.process.deputy.Colleagues;
import io.cpor.process.deputy.Deputies;
import io.cpor.process.deputy.StandIn;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page between the tick boxes and what is done: why, to whom, and whether it is really meant. */
@Component
class BulkQuestion {
    private static final Set<BulkAction> ASKED_FIRST =
            EnumSet.of(BulkAction.HAND_OVER, BulkAction.WITHDRAW, BulkAction.REMIND, BulkAction.SEND_AGAIN);

    private final Colleagues colleagues;
    private final Deputies deputies;
    private final UserNames people;
    private final OfficeTime office;

    BulkQuestion(Colleagues colleagues, Deputies deputies, UserNames people, OfficeTime office) {
        this.colleagues = colleagues;
        this.deputies = deputies;
        this.people = people;
        this.office = office;
    }

    boolean isAskedFirst(BulkAction action) {
        return ASKED_FIRST.contains(action);
    }

    /** Whether somebody stands in for that user today. */
    boolean isAway(String user) {
        return deputies.deputyOf(user).isPresent();
    }

    /** @param refusal why what was sent cannot be done, or {@code null} */
    String ask(BulkAction action, Ticked ticked, String user, String refusal, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("ticked", ticked);
        model.addAttribute("count", ticked.count());
        model.addAttribute("refusal", refusal);
        model.addAttribute("canAsk", ticked.isDoable() && isAskedFirst(action));
        model.addAttribute("colleagues", action == BulkAction.HAND_OVER ? choices(user) : Map.of());
        if (action == BulkAction.HAND_OVER && ticked.handTo() != null) {
            deputies.deputyOf(ticked.handTo()).ifPresent(standIn -> {
                model.addAttribute("standIn", standIn);
                model.addAttribute("until", until(standIn));
            });
        }
        return "staff/bulk-action-ask";
    }

    /** To whom tasks can be handed over, by their ids: of who is away it is told who stands in. */
    private Map<String, String> choices(String user) {
        Map<String, String> choices = new LinkedHashMap<>();
        colleagues.inAny(colleagues.taskGroups(user)).stream()
                .filter(one -> !one.equals(user))
                .forEach(one -> choices.put(one, nameAndDeputy(one)));
        return choices;
    }

    private String nameAndDeputy(String user) {
        return deputies.deputyOf(user)
                .map(one -> people.name(user) + ", away until " + until(one) + ": " + people.name(one.deputy())
                        + " stands in")
                .orElseGet(() -> people.name(user));
    }

    private String until(StandIn one) {
        return office.day(one.until().atStartOfDay(office.zone()).toInstant());
    }
}
