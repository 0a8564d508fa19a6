package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.AssociationOverlaps;
import io.cpor.association.Associations;
import io.cpor.association.agreement.AgreementField;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Language;
import io.cpor.association.value.MailAddress;
import io.cpor.process.CporProcess;
import io.cpor.table.GuidParser;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Staff start one association: what is wrong is said at its field, by the rules of the API, while they type and when they send. */
@Controller
@RequestMapping("/staff/associations/start")
@Hidden
class StartPage {
    private final NewAssociationReader reader;
    private final CporProcess process;
    private final Associations associations;
    private final BegunAgreement beginning;
    private final Catalogue catalogue;
    private final Clock clock;

    StartPage(
            NewAssociationReader reader,
            CporProcess process,
            Associations associations,
            BegunAgreement beginning,
            Catalogue catalogue,
            Clock clock) {
        this.reader = reader;
        this.process = process;
        this.associations = associations;
        this.beginning = beginning;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @param from the association to start again from; one that is under way or active is none */
    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String from,
            @ModelAttribute("wanted") WantedLine wanted,
            Principal who,
            Model model) {
        Optional<Association> again = associations.find(from).filter(Association::canStartAgain);
        again.ifPresent(one -> model.addAttribute("again", one.id()));
        return page(beginning.of(again, wanted, who.getName()), model);
    }

    /** @param again the association that the page began from; who chose its customer's contact counts for this one too */
    @PostMapping
    String start(
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(defaultValue = "") String again,
            Principal who,
            HttpServletResponse response,
            Model model) {
        EnteredAgreement agreement = new EnteredAgreement(entered);
        if (agreement.hasTooManyLines()) {
            model.addAttribute("refusal", EnteredAgreement.TOO_MANY_LINES);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(agreement.withoutLines(), model);
        }
        try {
            return "redirect:/staff/association/"
                    + start(reader.read(agreement.json()), again, who.getName()).id() + "?started";
        } catch (InvalidInput invalid) {
            model.addAttribute("faults", byField(invalid.faults()));
        } catch (AssociationOverlaps overlaps) {
            model.addAttribute("refusal", overlaps.getMessage());
        }
        model.addAttribute("again", again.isEmpty() ? null : again);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(agreement, model);
    }

    private Association start(NewAssociation facts, String again, String user) {
        return associations
                .find(again)
                .filter(Association::canStartAgain)
                .filter(one -> !one.isAdopted()) // it has no contact to go on with
                .filter(one -> MailAddress.isSame(
                        one.customer().contact().email(),
                        facts.customer().contact().email()))
                .or(() -> beginning.chosenIn(facts))
                .map(one -> process.startedAgain(one, facts, user))
                .orElseGet(() -> process.agreementSigned(facts, user));
    }

    /** What would be refused, by field; the page shows it where somebody has typed. */
    @PostMapping("/check")
    @ResponseBody
    Map<String, String> check(@RequestParam MultiValueMap<String, String> entered) {
        EnteredAgreement agreement = new EnteredAgreement(entered);
        if (agreement.hasTooManyLines()) {
            return Map.of(AgreementField.SUBSCRIPTIONS.path(), EnteredAgreement.TOO_MANY_LINES);
        }
        try {
            reader.read(agreement.json());
            return Map.of();
        } catch (InvalidInput invalid) {
            return byField(invalid.faults());
        }
    }

    /** What is known of the customer of that tenant, or nothing. */
    @GetMapping("/known")
    @ResponseBody
    Map<String, String> known(@RequestParam String tenantId) {
        return beginning.ofTenant(GuidParser.plain(tenantId.strip()));
    }

    private String page(EnteredAgreement agreement, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("agreement", agreement);
        model.addAttribute(
                "labels",
                Arrays.stream(AgreementField.values())
                        .collect(Collectors.toMap(AgreementField::path, AgreementField::label)));
        model.addAttribute("today", today);
        model.addAttribute("workloads", catalogue.workloads(today));
        model.addAttribute("areas", catalogue.areas(today));
        model.addAttribute("engagements", catalogue.engagements(today));
        model.addAttribute("languages", Language.values());
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
        }
        return "staff/start";
    }

    /** A fault of a line of a list is the list's. */
    private static Map<String, String> byField(List<Fault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.field().replaceFirst("\\[.*", ""),
                        LinkedHashMap::new,
                        Collectors.mapping(Fault::message, Collectors.joining(" "))));
    }
}
