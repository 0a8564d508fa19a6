package io.cpor.web.staff;

import io.cpor.association.Associations;
import io.cpor.poe.Poes;
import io.swagger.v3.oas.annotations.Hidden;
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

    ClaimSheetController(Associations associations, Poes poes) {
        this.associations = associations;
        this.poes = poes;
    }

    @GetMapping("/staff/claim/{id}")
    String sheet(@PathVariable String id, Model model) {
        model.addAttribute("sheet", ClaimSheet.of(associations.get(id), poes.latest(id)));
        return "staff/claim";
    }
}
