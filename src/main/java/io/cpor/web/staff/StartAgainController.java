package io.cpor.web.staff;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.Association;
import io.cpor.association.AssociationOverlaps;
import io.cpor.association.Associations;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.CporProcess;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts an association anew from one that ended without success: the same customer, agreement and lines. */
@Controller
@Hidden
class StartAgainController {
    private final Associations associations;
    private final NewAssociationReader reader;
    private final CporProcess process;
    private final ObjectMapper json;

    StartAgainController(
            Associations associations, NewAssociationReader reader, CporProcess process, ObjectMapper json) {
        this.associations = associations;
        this.reader = reader;
        this.process = process;
        this.json = json;
    }

    @PostMapping("/staff/association/{id}/start-again")
    String startAgain(@PathVariable String id, Principal who, RedirectAttributes told) {
        Association earlier = associations.get(id);
        if (!earlier.canStartAgain()) {
            return refused(id, "It is under way or active, so there is nothing to start again.", told);
        }
        try {
            NewAssociation facts = reader.read(json.valueToTree(new NewAssociation(
                    earlier.customer(), earlier.engagement(), earlier.partner(), earlier.agreement())));
            String started = process.agreementSigned(facts, who.getName()).id();
            return "redirect:/staff/association/" + started + "?started";
        } catch (InvalidInput outdated) { // by the rules of today
            String faults = outdated.faults().stream().map(Fault::message).collect(Collectors.joining(" "));
            return refused(
                    id, "By today's rules it cannot be started as it was; start it in Tasklist. " + faults, told);
        } catch (AssociationOverlaps overlaps) {
            return refused(id, overlaps.getMessage(), told);
        }
    }

    private static String refused(String id, String why, RedirectAttributes told) {
        told.addFlashAttribute("startError", why);
        return "redirect:/staff/association/" + id;
    }
}
