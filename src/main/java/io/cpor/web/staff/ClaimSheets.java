package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.poe.Poes;
import io.cpor.process.policy.Deadlines;
import io.cpor.process.policy.RemainingTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what staff see of a claim. */
@Component
class ClaimSheets {
    private final Associations associations;
    private final Poes poes;
    private final Deadlines deadlines;
    private final AttachedFiles attached;

    ClaimSheets(Associations associations, Poes poes, Deadlines deadlines, AttachedFiles attached) {
        this.associations = associations;
        this.poes = poes;
        this.deadlines = deadlines;
        this.attached = attached;
    }

    /** Fills in the page, and answers its name. */
    String show(String associationId, Model model) {
        Association association = associations.get(associationId);
        Optional<RemainingTime> left = association.canStartAgain() ? Optional.empty() : deadlines.timeLeft(association);
        model.addAttribute("sheet", ClaimSheet.of(association, poes.latest(associationId), left));
        model.addAttribute("attached", attached.of(association));
        return "staff/claim";
    }
}
