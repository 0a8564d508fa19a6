package io.cpor.web.staff;

import io.cpor.association.AdoptionWithdrawals;
import io.cpor.association.value.InvalidInput;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff take back an adoption that was a mistake; the page of the association tells it. */
@Controller
@Hidden
class AdoptionWithdrawalController {
    private final AdoptionWithdrawals withdrawals;

    AdoptionWithdrawalController(AdoptionWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @PostMapping("/staff/association/{id}/withdraw-adoption")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes told) {
        try {
            withdrawals.withdraw(id, reason, who.getName());
            told.addFlashAttribute("done", "The adoption is withdrawn. Its claim is offered again.");
        } catch (InvalidInput invalid) {
            told.addFlashAttribute("adoptionError", invalid.getMessage());
            told.addFlashAttribute("adoptionReason", reason);
        }
        return "redirect:/staff/association/" + id;
    }
}
