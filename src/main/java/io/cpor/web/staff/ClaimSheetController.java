package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.poe.Poes;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.policy.RemainingTime;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What Partner Center's claim form asks, laid out to be copied. */
@Controller
@Hidden
class ClaimSheetController {
    private final Associations associations;
    private final Poes poes;
    private final Deadlines deadlines;

    ClaimSheetController(Associations associations, Poes poes, Deadlines deadlines) {
        this.associations = associations;
        this.poes = poes;
        this.deadlines = deadlines;
    }

    @GetMapping("/staff/claim/{id}")
    String sheet(@PathVariable String id, Model model) {
        Association association = associations.get(id);
        Optional<RemainingTime> left =
                association.ending().isPresent() ? Optional.empty() : deadlines.timeLeft(association);
        model.addAttribute("sheet", ClaimSheet.of(association, poes.latest(id), left));
        return "staff/claim";
    }
}
