package io.cpor.web.portal;

import io.cpor.association.value.Fault;
import io.cpor.poe.AnswersTooLong;
import io.cpor.poe.DraftChangedElsewhere;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.FormField;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer's way until the signature: fill in, review. Looking changes nothing. */
@Controller
@RequestMapping(PoePath.OF_POE)
@Tag(name = "Portal")
class PortalController {
    private final PortalPages pages;
    private final ReviewPage review;
    private final Drafts drafts;
    private final PoeAuditTrail trail;

    PortalController(PortalPages pages, ReviewPage review, Drafts drafts, PoeAuditTrail trail) {
        this.pages = pages;
        this.review = review;
        this.drafts = drafts;
        this.trail = trail;
    }

    @GetMapping
    String start(HttpServletRequest request, Model model) {
        CustomerPoe poe = pages.onScreen(request);
        trail.record(poe.poe().id(), PoeStep.OPENED);
        return pages.page("start", poe, model);
    }

    /** @param check whether what is missing or wrong is pointed out, as after a PDF was read */
    @GetMapping("/answers")
    String answers(@RequestParam(required = false) String check, HttpServletRequest request, Model model) {
        CustomerPoe poe = pages.onScreen(request);
        List<Fault> faults = check == null ? List.of() : pages.words().faults(poe.faults(), poe.language());
        return pages.page("answers", poe, poe.answers(), faults, model);
    }

    /** Saves what was entered, complete or not, and goes on to the review when nothing is missing. */
    @PostMapping("/answers")
    String submitAnswers(
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CustomerPoe poe = pages.onScreen(request);
        AnswerCheck check = drafts.check(poe, entered);
        try {
            drafts.save(poe, check.answers(), Drafts.page(request), PoeStep.DRAFT_SAVED);
        } catch (DraftChangedElsewhere changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return drafts.bothVersions(check, request, model);
        } catch (AnswersTooLong notSaved) {
            return faultsPage(check, request, response, model);
        }
        if (check.faults().isEmpty()) {
            return "redirect:" + poe.path() + "/review";
        }
        return faultsPage(check, request, response, model);
    }

    /** The form with all that was typed, and what is wrong with it. */
    private String faultsPage(
            AnswerCheck check, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        CustomerPoe saved = pages.onScreen(request);
        List<Fault> faults = pages.words().faults(check.faults(), saved.language());
        return pages.page("answers", saved, check.answers().with(saved.known()), faults, model);
    }

    /**
     * Saves what was entered while the customer goes, and tells which fields these answers make needless, by their names.
     * 409 if another page changed the answers, 422 with a message if one is far too long: nothing is saved then.
     */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> saveDraft(
            @RequestParam Map<String, String> entered, HttpServletRequest request) {
        CustomerPoe poe = pages.onScreen(request);
        AnswerCheck check = drafts.check(poe, entered);
        Answers typed = check.answers();
        try {
            drafts.save(poe, typed, Drafts.page(request), PoeStep.DRAFT_SAVED);
        } catch (DraftChangedElsewhere changed) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("changed", true));
        } catch (AnswersTooLong notSaved) {
            return ResponseEntity.unprocessableEntity().body(Map.of("message", tooLong(poe, check)));
        }
        Answers answers = typed.with(poe.known());
        List<String> hidden = poe.form().fields().stream()
                .filter(field -> !field.isShownWith(answers))
                .map(FormField::name)
                .toList();
        return ResponseEntity.ok(Map.of("hidden", hidden));
    }

    private String tooLong(CustomerPoe poe, AnswerCheck check) {
        return pages.words().faults(check.tooLong(), poe.language()).stream()
                .map(fault -> poe.form()
                                .field(fault.field())
                                .map(field -> pages.words().label(field, poe.language()) + ": ")
                                .orElse("")
                        + fault.message())
                .collect(Collectors.joining(" "));
    }

    @GetMapping("/review")
    String review(HttpServletRequest request, Model model) {
        CustomerPoe poe = pages.onScreen(request);
        if (!poe.poe().isDraftSaved() || !poe.faults().isEmpty()) {
            return "redirect:" + poe.path() + "/answers";
        }
        trail.record(poe.poe().id(), PoeStep.REVIEWED);
        return review.show(poe, null, model);
    }
}
