package io.cpor.web.staff;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.value.Coded;
import io.cpor.association.value.Language;
import io.cpor.poe.WorkloadDescriptions;
import io.cpor.web.staff.DescriptionsForm.Outcome;
import io.cpor.web.staff.DescriptionsForm.Unsaved;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff write beforehand what the partner does with each workload, so that a customer need not. */
@Controller
@Hidden
class WorkloadDescriptionsPage {
    private static final String PATH = "/staff/descriptions";
    private static final String OUTCOME = "outcome";

    private final WorkloadDescriptions descriptions;
    private final Catalogue catalogue;
    private final DescriptionsForm form;
    private final Clock clock;

    WorkloadDescriptionsPage(
            WorkloadDescriptions descriptions, Catalogue catalogue, DescriptionsForm form, Clock clock) {
        this.descriptions = descriptions;
        this.catalogue = catalogue;
        this.form = form;
        this.clock = clock;
    }

    /**
     * A product's text on the page.
     *
     * @param seen what stands there, which goes back with the form
     * @param unsaved what this person wrote, or {@code null}
     */
    record Row(String product, String seen, Unsaved unsaved) {
        public String text() {
            return unsaved == null ? seen : unsaved.text();
        }
    }

    /** @param language which texts; an unknown one shows the English ones */
    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "") String language, Model model) {
        Language shown = language(language);
        Outcome outcome = model.getAttribute(OUTCOME) instanceof Outcome told ? told : Outcome.NONE;
        Map<String, String> texts = new TreeMap<>();
        catalogue.workloads(LocalDate.now(clock)).forEach(one -> texts.put(one.name(), ""));
        outcome.unsaved().keySet().forEach(product -> texts.put(product, ""));
        texts.putAll(descriptions.all(shown));
        model.addAttribute(
                "rows",
                texts.entrySet().stream()
                        .map(text -> new Row(
                                text.getKey(),
                                text.getValue(),
                                outcome.unsaved().get(text.getKey())))
                        .toList());
        model.addAttribute(OUTCOME, outcome);
        model.addAttribute("language", shown);
        model.addAttribute("languages", Language.values());
        model.addAttribute("longest", WorkloadDescriptions.LONGEST);
        return "staff/descriptions";
    }

    /**
     * Keeps those texts that this person changed, all at once, so that one that was typed is not lost when another is saved.
     *
     * @param entered the fields of the form
     */
    @PostMapping(PATH)
    String save(
            @RequestParam(defaultValue = "") String language,
            @RequestParam Map<String, String> entered,
            Principal who,
            RedirectAttributes told) {
        Language shown = language(language);
        told.addFlashAttribute(OUTCOME, form.save(shown, entered, who.getName()));
        return "redirect:" + PATH + "?language=" + shown.code();
    }

    private static Language language(String code) {
        return Coded.find(Language.class, code).orElse(Language.ENGLISH);
    }
}
