package io.cpor.web.staff;

import io.cpor.association.Outcome;
import io.cpor.association.list.AssociationList;
import io.cpor.association.list.AssociationPage;
import io.cpor.association.list.AssociationSearch;
import io.cpor.association.list.ListedAssociation;
import io.cpor.association.value.OfficeTime;
import io.cpor.association.value.Texts;
import io.cpor.process.CaseStandings;
import io.cpor.process.CaseStandings.CaseStanding;
import io.cpor.process.CporProcess;
import io.cpor.process.UserNames;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every association, found by whatever staff know of it, also while it has no task. */
@Controller
@Hidden
class AssociationsPage {
    private static final int SIZE = 25;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LONGEST = 200;

    /** What can be chosen as the status, in words. */
    private static final Map<String, String> STATUSES = statuses();

    private final AssociationList associations;
    private final CporProcess process;
    private final CaseStandings standings;
    private final UserNames people;
    private final OfficeTime office;
    private final Clock clock;

    AssociationsPage(
            AssociationList associations,
            CporProcess process,
            CaseStandings standings,
            UserNames people,
            OfficeTime office,
            Clock clock) {
        this.associations = associations;
        this.process = process;
        this.standings = standings;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    /** What cannot be searched for finds what is nearest: an unknown status all of them, a page beyond the last the first. */
    @GetMapping("/staff/associations")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        String asked = Texts.cut(words, LONGEST).strip();
        String chosen = STATUSES.containsKey(status) ? status : "";
        int number = number(page);
        AssociationPage found = associations.search(new AssociationSearch("", asked, chosen, number - 1, SIZE));
        if (found.content().isEmpty() && number > 1) {
            number = 1;
            found = associations.search(new AssociationSearch("", asked, chosen, 0, SIZE));
        }
        model.addAttribute("rows", rows(found.content()));
        model.addAttribute("total", found.total());
        model.addAttribute("words", asked);
        model.addAttribute("status", chosen);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("pageKey", BulkActionPage.newKey());
        model.addAttribute("page", number);
        model.addAttribute("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        return "staff/associations";
    }

    private List<AssociationRow> rows(List<ListedAssociation> found) {
        Map<String, Set<String>> boxes =
                process.waitingAt(found.stream().map(ListedAssociation::id).toList());
        Map<String, CaseStanding> waiting = standings.of(found.stream()
                .filter(one -> one.outcome() == null || one.outcome() == Outcome.ACTIVE)
                .map(ListedAssociation::instance)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(one -> AssociationRow.of(
                        one,
                        boxes.get(one.id()),
                        waiting.getOrDefault(one.instance(), CaseStanding.NOTHING),
                        people,
                        office,
                        clock.instant()))
                .toList();
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        statuses.put("", "all");
        statuses.put("open", "under way");
        statuses.put(Outcome.ACTIVE.code(), "active");
        statuses.put(Outcome.REJECTED.code(), "rejected");
        statuses.put(Outcome.DECLINED.code(), "declined by the customer");
        statuses.put(Outcome.WITHDRAWN.code(), "withdrawn");
        statuses.put(Outcome.POE_NOT_RETURNED.code(), "POE not returned");
        statuses.put(Outcome.POE_DECLINED.code(), "POE declined");
        statuses.put("lost", "lost after it was active");
        return statuses;
    }
}
