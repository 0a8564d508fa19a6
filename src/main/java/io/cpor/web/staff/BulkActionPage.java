package io.cpor.web.staff;

import io.cpor.association.Withdrawal;
import io.cpor.association.list.AssociationList;
import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.TooManyFiles;
import io.cpor.process.bulkaction.BulkAction;
import io.cpor.process.bulkaction.BulkActionRow;
import io.cpor.process.bulkaction.BulkActionRowState;
import io.cpor.process.bulkaction.BulkActions;
import io.cpor.process.bulkaction.Wanted;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Something is done with all tasks or associations that were ticked; a page shows how far it has got and what came of each. */
@Controller
@RequestMapping(BulkActionPage.PATH)
@Hidden
class BulkActionPage {
    static final String PATH = "/staff/bulk-actions";

    private final BulkActions actions;
    private final AssociationList associations;
    private final BulkQuestion question;
    private final OfficeTime office;

    BulkActionPage(BulkActions actions, AssociationList associations, BulkQuestion question, OfficeTime office) {
        this.actions = actions;
        this.associations = associations;
        this.question = question;
        this.office = office;
    }

    /** What cannot be taken back, or must be told more of, is asked first; the rest begins at once. */
    @PostMapping
    String begin(Ticked ticked, Principal user, HttpServletResponse response, Model model) {
        BulkAction action = Coded.find(BulkAction.class, Objects.toString(ticked.action(), ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            ticked.refuseStrange();
            BulkActions.refuseCount(ticked.count());
            if (!ticked.isConfirmed() && question.isAskedFirst(action)) {
                return question.ask(action, ticked.known(), user.getName(), null, model);
            }
            String reason = action == BulkAction.WITHDRAW ? Withdrawal.validateReason(ticked.reason()) : null;
            String to = action == BulkAction.HAND_OVER ? ticked.handToUser() : null;
            if (to != null && !ticked.isAwayKnown() && question.isAway(to)) {
                return question.ask(action, ticked, user.getName(), null, model);
            }
            Wanted wanted = new Wanted(action, user.getName(), reason, to);
            return leadTo(actions.begin(wanted, ticked.tasks(), ticked.associations(), ticked.sentAs(wanted)));
        } catch (InvalidInput | TooManyFiles refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return question.ask(action, ticked.known(), user.getName(), refused.getMessage(), model);
        }
    }

    private static String leadTo(String id) {
        return "redirect:" + PATH + "?run=" + id;
    }

    @GetMapping
    String recent(Model model) {
        model.addAttribute("recent", actions.all());
        model.addAttribute("office", office.zone());
        return "staff/bulk-actions";
    }

    @GetMapping(params = "run")
    String run(@RequestParam String run, HttpServletResponse response, Model model) {
        return actions.find(run)
                .map(found -> {
                    List<BulkActionRow> rows = actions.rows(run);
                    model.addAttribute("run", found);
                    model.addAttribute("action", actions.wanted(run).action());
                    model.addAttribute("rows", rows);
                    model.addAttribute("counts", actions.counts(run));
                    model.addAttribute("customers", customers(rows));
                    model.addAttribute("office", office.zone());
                    return "staff/bulk-action";
                })
                .orElseGet(() -> {
                    response.setStatus(HttpStatus.NOT_FOUND.value());
                    model.addAttribute("forgotten", true);
                    return recent(model);
                });
    }

    private Map<String, String> customers(List<BulkActionRow> rows) {
        return associations.customers(rows.stream()
                .map(BulkActionRow::caseKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @GetMapping("/{run}")
    ResponseEntity<TableUpload.Progress> progress(@PathVariable String run) {
        return ResponseEntity.of(actions.find(run).map(found -> {
            Map<BulkActionRowState, Integer> counts = actions.counts(run);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new TableUpload.Progress(
                    found.state().code(), found.isBusy(), all - counts.get(BulkActionRowState.WAITING), all);
        }));
    }

    /** A key for a page with tick boxes, which tells it from every other. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
