package io.cpor.web.portal;

import io.cpor.association.Associations;
import io.cpor.association.PartnerCompany;
import io.cpor.association.Texts;
import io.cpor.poe.AnswerCheck;
import io.cpor.poe.Answers;
import io.cpor.poe.Audience;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAlreadyClosed;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.PoeForms;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.Poes;
import io.cpor.poe.Signature;
import io.cpor.process.CporProcess;
import io.cpor.process.PoeNotAwaited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The customer's way: open the link, fill in, review, sign; or decline. Looking changes nothing. */
@Controller
@RequestMapping("/poe")
@Tag(name = "Portal")
class PortalController {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_BROWSER = 500;

    private final PortalSession session;
    private final PoeLinks links;
    private final Poes poes;
    private final PoeForms forms;
    private final Associations associations;
    private final PoeFacts facts;
    private final CporProcess process;
    private final PartnerCompany partner;
    private final Clock clock;

    PortalController(
            PortalSession session,
            PoeLinks links,
            Poes poes,
            PoeForms forms,
            Associations associations,
            PoeFacts facts,
            CporProcess process,
            PartnerCompany partner,
            Clock clock) {
        this.session = session;
        this.links = links;
        this.poes = poes;
        this.forms = forms;
        this.associations = associations;
        this.facts = facts;
        this.process = process;
        this.partner = partner;
        this.clock = clock;
    }

    @Operation(
            summary = "Open the customer's portal: swaps the mailed token for a session",
            security = {})
    @GetMapping("/{token}")
    ResponseEntity<Void> open(@PathVariable String token) {
        links.open(token).orElseThrow(LinkUnknown::new);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, session.begin(token).toString())
                .header(HttpHeaders.LOCATION, "/poe")
                .build();
    }

    @GetMapping
    String start(HttpServletRequest request, Model model) {
        PoeOnScreen poe = onScreen(request);
        model.addAttribute("fields", FieldView.of(poe, poe.answers(), List.of()));
        model.addAttribute("correction", earlierWords(poe.poe()));
        return page("start", poe, model);
    }

    private String earlierWords(Poe poe) {
        return poe.number() == 1
                ? null
                : poes.get(poe.associationId(), poe.number() - 1)
                        .review()
                        .map(review -> review.correction())
                        .orElse(null);
    }

    @GetMapping("/answers")
    String answers(HttpServletRequest request, Model model) {
        PoeOnScreen poe = onScreen(request);
        model.addAttribute("fields", FieldView.of(poe, poe.answers(), List.of()));
        model.addAttribute("faults", List.of());
        return page("answers", poe, model);
    }

    /** Saves what was entered, complete or not, and goes on to the review when nothing is missing. */
    @PostMapping("/answers")
    String answered(
            @RequestParam Map<String, String> entered,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PoeOnScreen poe = onScreen(request);
        AnswerCheck check = AnswerCheck.of(poe.form(), entered, Audience.CUSTOMER);
        poes.drafted(poe.poe().id(), check.answers());
        if (check.faults().isEmpty()) {
            return "redirect:/poe/review";
        }
        Answers shown = check.answers().with(facts.known(poe.association()));
        model.addAttribute("fields", FieldView.of(poe, shown, check.faults()));
        model.addAttribute("faults", check.faults());
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page("answers", poe, model);
    }

    @GetMapping("/review")
    String review(HttpServletRequest request, Model model) {
        PoeOnScreen poe = onScreen(request);
        return poe.poe().draftSaved() && poe.faults().isEmpty()
                ? reviewPage(poe, null, model)
                : "redirect:/poe/answers";
    }

    private String reviewPage(PoeOnScreen poe, String error, Model model) {
        model.addAttribute("fields", FieldView.of(poe, poe.answers(), List.of()));
        model.addAttribute("contentHash", poe.contentHash());
        model.addAttribute("error", error);
        return page("review", poe, model);
    }

    /** Signs what was shown, and nothing else: the hash of what was on the screen must be that of what is stored. */
    @PostMapping("/sign")
    String sign(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String contentHash,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PoeOnScreen poe = onScreen(request);
        String name = signature.strip();
        if (!poe.faults().isEmpty()) {
            return "redirect:/poe/answers";
        }
        if (!contentHash.equals(poe.contentHash())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return reviewPage(poe, "portal.review.changed", model);
        }
        if (name.isEmpty() || Texts.complaint(name, LONGEST_NAME) != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return reviewPage(poe, "portal.review.nameMissing", model);
        }
        process.poeReturned(poe.poe().id(), poe.answers(), signature(name, poe, request));
        return "redirect:/poe/done";
    }

    private Signature signature(String name, PoeOnScreen poe, HttpServletRequest request) {
        String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "unknown");
        String kept = browser.replaceAll("\\p{Cntrl}", " ");
        return new Signature(
                name,
                clock.instant(),
                request.getRemoteAddr(),
                kept.substring(0, Math.min(kept.length(), LONGEST_BROWSER)),
                poe.contentHash());
    }

    @PostMapping("/decline")
    String decline(
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PoeOnScreen poe = onScreen(request);
        String why = reason.strip();
        if (why.isEmpty() || Texts.complaintOfLines(why, LONGEST_REASON) != null) {
            model.addAttribute("fields", FieldView.of(poe, poe.answers(), List.of()));
            model.addAttribute("declineError", "portal.decline.reasonMissing");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page("start", poe, model);
        }
        process.poeDeclined(poe.poe().id(), why);
        return "redirect:/poe/done";
    }

    @GetMapping("/done")
    String done(HttpServletRequest request, Model model) {
        Poe poe =
                session.linkHash(request).flatMap(links::closed).map(poes::get).orElseThrow(LinkUnknown::new);
        model.addAttribute("declined", poe.refusal().isPresent());
        model.addAttribute("partner", partner.name());
        return "portal/done";
    }

    private PoeOnScreen onScreen(HttpServletRequest request) {
        String hash = session.linkHash(request).orElseThrow(LinkUnknown::new);
        String id = links.openHashed(hash)
                .orElseThrow(() -> links.closed(hash).isPresent() ? new PoeAlreadyClosed() : new LinkUnknown());
        Poe poe = poes.get(id);
        var association = associations.get(poe.associationId());
        return new PoeOnScreen(association, poe, forms.of(poe), facts.shown(association, poe));
    }

    private String page(String name, PoeOnScreen poe, Model model) {
        model.addAttribute("partner", partner.name());
        model.addAttribute("association", poe.association());
        return "portal/" + name;
    }

    /** Unknown, expired, revoked, used and malformed links get the same answer, so that none tells anything. */
    @ExceptionHandler(LinkUnknown.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "portal/unknown";
    }

    /** Signed or declined before, perhaps by a second click: nothing changes. */
    @ExceptionHandler(PoeAlreadyClosed.class)
    String closed(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getMethod().equals("GET")) {
            return "redirect:/poe/done";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return done(request, model);
    }

    @ExceptionHandler(PoeNotAwaited.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return "portal/busy";
    }

    private static final class LinkUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
