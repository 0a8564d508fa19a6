package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.AssociationAlreadyEnded;
import io.cpor.association.AssociationChain;
import io.cpor.association.Associations;
import io.cpor.association.ClaimIdCorrections;
import io.cpor.association.Withdrawal;
import io.cpor.association.claim.ShownStatuses;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.Poes;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.CasePast;
import io.cpor.process.CaseStandings;
import io.cpor.process.CporProcess;
import io.cpor.process.UserNames;
import io.cpor.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An association in one sentence, as staff see it beside each of its tasks; here they withdraw it too. */
@Controller
@Hidden
class AssociationSheetController {
    /** Who may open Cockpit. */
    private static final Set<String> SEE_HISTORY = Stream.of(Role.MANAGERS, Role.PROCESS_OWNERS, Role.ADMINISTRATORS)
            .map(Role::group)
            .collect(Collectors.toUnmodifiableSet());

    private final Associations associations;
    private final Poes poes;
    private final CporProcess process;
    private final CasePast past;
    private final UserNames people;
    private final OfficeTime office;
    private final PoeAuditTrail trail;
    private final ShownStatuses statuses;
    private final AssociationChain chain;
    private final ClaimIdCorrections corrections;
    private final StaffMoments byStaff;
    private final MailMoments mails;
    private final AttachedFiles attached;
    private final CaseStandings standings;

    AssociationSheetController(
            Associations associations,
            Poes poes,
            CporProcess process,
            CasePast past,
            UserNames people,
            OfficeTime office,
            PoeAuditTrail trail,
            ShownStatuses statuses,
            AssociationChain chain,
            ClaimIdCorrections corrections,
            StaffMoments byStaff,
            MailMoments mails,
            AttachedFiles attached,
            CaseStandings standings) {
        this.associations = associations;
        this.poes = poes;
        this.process = process;
        this.past = past;
        this.people = people;
        this.office = office;
        this.trail = trail;
        this.statuses = statuses;
        this.chain = chain;
        this.corrections = corrections;
        this.byStaff = byStaff;
        this.mails = mails;
        this.attached = attached;
        this.standings = standings;
    }

    @GetMapping("/staff/association/{id}")
    String show(
            @PathVariable String id, @RequestParam(required = false) String started, Authentication who, Model model) {
        if (started != null) {
            model.addAttribute(
                    "done",
                    id + " is started. The proof of execution is mailed to "
                            + associations.get(id).customer().contact().email() + ".");
        }
        return sheet(id, who, model);
    }

    /** Withdraws it wherever it stands, as {@code POST /api/associations/{id}/withdraw} does. */
    @PostMapping("/staff/association/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        try {
            process.withdrawn(id, Withdrawal.validateReason(reason), who.getName());
            model.addAttribute("done", "It is being withdrawn. Whatever was going on stops, and its task is gone.");
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("reason", reason);
            model.addAttribute("reasonError", invalid.getMessage());
        } catch (AssociationAlreadyEnded ended) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("withdrawalError", "It has ended meanwhile; nothing was changed.");
        } catch (CaseChangedMeanwhile changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("withdrawalError", changed.getMessage());
        }
        return sheet(id, who, model);
    }

    private String sheet(String id, Authentication who, Model model) {
        Association association = associations.get(id);
        model.addAttribute(
                "sheet", AssociationSheet.of(association, poes.latest(id), process.waitingAt(id), people, office));
        model.addAttribute("tenantId", association.customer().tenantId());
        model.addAttribute("attached", attached.of(association));
        model.addAttribute(
                "toDo",
                standings.open(id).stream()
                        .map(task -> ToDo.of(task, people, office))
                        .toList());
        model.addAttribute(
                "heldUp",
                standings.heldUp(id).stream()
                        .map(one -> HeldUpWords.of(one, association, office))
                        .toList());
        model.addAttribute("comments", past.comments(association));
        model.addAttribute(
                "story",
                AssociationStory.of(
                        association,
                        trails(id),
                        statuses.of(id),
                        corrections.of(id),
                        Stream.concat(byStaff.of(id).stream(), mails.of(association).stream())
                                .toList(),
                        people,
                        office));
        model.addAttribute("before", chain.before(association));
        model.addAttribute("after", chain.after(association));
        model.addAttribute("office", office.zone());
        model.addAttribute(
                "history",
                who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(SEE_HISTORY::contains));
        return "staff/association";
    }

    private Map<Poe, List<PoeAuditTrail.Event>> trails(String id) {
        Map<Poe, List<PoeAuditTrail.Event>> trails = new LinkedHashMap<>();
        poes.allOf(id).forEach(poe -> trails.put(poe, trail.of(poe.id())));
        return trails;
    }
}
