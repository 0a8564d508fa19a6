package io.cpor.web.staff;

import io.cpor.association.value.InvalidInput;
import io.cpor.process.ClaimIdChange;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff put right a claim ID that was typed wrong; the page of the association tells it. */
@Controller
@Hidden
class ClaimIdCorrectionController {
    private final ClaimIdChange change;

    ClaimIdCorrectionController(ClaimIdChange change) {
        this.change = change;
    }

    @PostMapping("/staff/association/{id}/claim-id")
    String correct(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String claimId,
            @RequestParam(defaultValue = "") String claimIdAgain,
            @RequestParam(defaultValue = "") String correctionReason,
            Principal who,
            RedirectAttributes told) {
        try {
            change.correct(id, claimId.strip(), claimIdAgain.strip(), correctionReason.strip(), who.getName());
            told.addFlashAttribute("done", "The claim ID is now " + claimId.strip() + ".");
        } catch (InvalidInput invalid) {
            told.addFlashAttribute("claimIdError", invalid.getMessage());
            told.addFlashAttribute("typedClaimId", claimId);
            told.addFlashAttribute("correctionReason", correctionReason);
        }
        return "redirect:/staff/association/" + id;
    }
}
