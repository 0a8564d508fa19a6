package io.cpor.web.portal;

import io.cpor.association.Fault;
import io.cpor.poe.AnswerCheck;
import io.cpor.poe.Answers;
import io.cpor.poe.Audience;
import io.cpor.poe.FormField;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.PoeStep;
import io.cpor.poe.PoeTrail;
import io.cpor.poe.Poes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The customer's way until the signature: open the link, fill in, review. Looking changes nothing. */
@Controller
@RequestMapping("/poe")
@Tag(name = "Portal")
class PortalController {
    private final PortalPages pages;
    private final PortalSession session;
    private final PoeLinks links;
    private final Poes poes;
    private final PoeTrail trail;

    PortalController(PortalPages pages, PortalSession session, PoeLinks links, Poes poes, PoeTrail trail) {
        this.pages = pages;
        this.session = session;
        this.links = links;
        this.poes = poes;
        this.trail = trail;
    }

    @Operation(
            summary = "Open the customer's portal: swaps the mailed token for a session",
            security = {})
    @GetMapping("/{token}")
    ResponseEntity<Void> open(@PathVariable String token) {
        String poe = links.open(token).orElseThrow(LinkUnknown::new);
        trail.happened(poe, PoeStep.LINK_FETCHED);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, session.begin(token).toString())
                .header(HttpHeaders.LOCATION, "/poe")
                .build();
    }

    @GetMapping
    String start(HttpServletRequest request, Model model) {
        PoeOnScreen poe = pages.onScreen(request);
        trail.happened(poe.poe().id(), PoeStep.OPENED);
        return pages.page("start", poe, model);
    }

    /** @param check whether what is missing or wrong is pointed out, as after a PDF was read */
    @GetMapping("/answers")
    String answers(@RequestParam(required = false) String check, HttpServletRequest request, Model model) {
        PoeOnScreen poe = pages.onScreen(request);
        List<Fault> faults = check == null ? List.of() : pages.words().faults(poe.faults(), poe.language());
        return pages.page("answers", poe, poe.answers(), faults, model);
    }

    /** Saves what was entered, complete or not, and goes on to the review when nothing is missing. */
    @PostMapping("/answers")
    String answered(
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PoeOnScreen poe = pages.onScreen(request);
        AnswerCheck check = saved(poe, entered);
        if (check.faults().isEmpty()) {
            return "redirect:/poe/review";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        List<Fault> faults = pages.words().faults(check.faults(), poe.language());
        return pages.page("answers", poe, check.answers().with(poe.known()), faults, model);
    }

    /**
     * Saves what was entered while the customer goes, and tells which fields these answers make needless, by their names.
     */
    @PostMapping("/draft")
    @ResponseBody
    Map<String, Object> drafted(@RequestParam Map<String, String> entered, HttpServletRequest request) {
        PoeOnScreen poe = pages.onScreen(request);
        Answers answers = saved(poe, entered).answers().with(poe.known());
        List<String> hidden = poe.form().fields().stream()
                .filter(field -> !field.shownWith(answers))
                .map(FormField::name)
                .toList();
        return Map.of("hidden", hidden);
    }

    private AnswerCheck saved(PoeOnScreen poe, Map<String, String> entered) {
        AnswerCheck check = AnswerCheck.of(poe.form(), entered, poe.known(), Audience.CUSTOMER);
        poes.drafted(poe.poe().id(), check.answers());
        trail.happened(poe.poe().id(), PoeStep.DRAFT_SAVED);
        return check;
    }

    @GetMapping("/review")
    String review(HttpServletRequest request, Model model) {
        PoeOnScreen poe = pages.onScreen(request);
        if (!poe.poe().draftSaved() || !poe.faults().isEmpty()) {
            return "redirect:/poe/answers";
        }
        trail.happened(poe.poe().id(), PoeStep.REVIEWED);
        return SigningController.review(pages, poe, null, model);
    }
}
