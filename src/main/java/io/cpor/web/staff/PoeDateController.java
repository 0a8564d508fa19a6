package io.cpor.web.staff;

import io.cpor.association.PoeDates;
import io.cpor.association.value.InvalidInput;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff type in the date of the POE of an adopted association; the page of the association tells it. */
@Controller
@Hidden
class PoeDateController {
    private final PoeDates dates;

    PoeDateController(PoeDates dates) {
        this.dates = dates;
    }

    @PostMapping("/staff/association/{id}/poe-date")
    String note(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String poeOn,
            Principal who,
            RedirectAttributes told) {
        try {
            dates.note(id, poeOn, who.getName());
            told.addFlashAttribute("done", "The date of the POE is noted.");
        } catch (InvalidInput invalid) {
            told.addFlashAttribute("poeDateError", invalid.getMessage());
            told.addFlashAttribute("typedPoeDate", poeOn);
        }
        return "redirect:/staff/association/" + id;
    }
}
