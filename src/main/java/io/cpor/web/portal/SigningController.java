package io.cpor.web.portal;

import io.cpor.association.agreement.Contact;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import io.cpor.poe.DrawnSignature;
import io.cpor.poe.Referral;
import io.cpor.poe.Signature;
import io.cpor.poe.SignedContent;
import io.cpor.process.PoeProcess;
import io.cpor.web.form.Browser;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the customer's way ends: signed, declined, or handed to another person. */
@Controller
@RequestMapping(PoePath.OF_POE)
@Tag(name = "Portal")
class SigningController {
    private static final int LONGEST_REASON = 2000;

    private final PortalPages pages;
    private final ReviewPage review;
    private final DonePage done;
    private final PoeProcess process;
    private final Clock clock;

    SigningController(PortalPages pages, ReviewPage review, DonePage done, PoeProcess process, Clock clock) {
        this.pages = pages;
        this.review = review;
        this.done = done;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Signs what was shown, and nothing else: the hash of what was on the screen must be that of what is stored.
     *
     * @param signature the name as typed
     * @param drawing a picture of a drawn signature, as a data URL; empty if it is typed
     * @param confirmedName the name that was asked about because the POE names another signer; empty if none was
     */
    @PostMapping("/sign")
    String sign(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String drawing,
            @RequestParam(defaultValue = "") String contentHash,
            @RequestParam(defaultValue = "") String confirmedName,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CustomerPoe poe = pages.onScreen(request);
        if (!poe.faults().isEmpty()) {
            return "redirect:" + poe.path() + "/answers";
        }
        if (!contentHash.equals(poe.contentHash())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return review.show(poe, "portal.review.changed", model);
        }
        String name = drawing.isEmpty() ? signature.strip() : poe.answers().text("signerName");
        if (name.isEmpty() || Contact.complaintOfName(name) != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return review.show(poe, "portal.review.nameMissing", model);
        }
        if (!name.equals(confirmedName) && review.isAnotherSigner(poe, name)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return review.askWhoSigns(poe, name, model);
        }
        try {
            byte[] drawn = drawing.isEmpty() ? null : DrawnSignature.png(drawing);
            process.poeReturned(poe.access(), poe.signed(), signature(name, poe, request), drawn);
            return "redirect:" + poe.path() + "/done";
        } catch (InvalidInput unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return review.show(poe, "portal.review.drawingMissing", model);
        }
    }

    private Signature signature(String name, CustomerPoe poe, HttpServletRequest request) {
        Browser browser = Browser.of(request);
        return new Signature(
                name,
                clock.instant(),
                browser.ip(),
                browser.name(),
                poe.contentHash(),
                poe.language().toLanguageTag(),
                SignedContent.CONSENT_VERSION,
                null);
    }

    @PostMapping("/decline")
    String decline(
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CustomerPoe poe = pages.onScreen(request);
        String why = reason.strip();
        if (why.isEmpty() || Texts.complaintOfLines(why, LONGEST_REASON) != null) {
            model.addAttribute("declineError", "portal.decline.reasonMissing");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pages.page("start", poe, model);
        }
        process.poeDeclined(poe.access(), why);
        return "redirect:" + poe.path() + "/done";
    }

    /** Who opened the link names the right person; staff decide. */
    @PostMapping("/refer")
    String refer(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CustomerPoe poe = pages.onScreen(request);
        Referral to = new Referral(name.strip(), title.strip(), email.strip(), clock.instant());
        List<Fault> faults = pages.words().faults(ReferralValidation.faults(to), poe.language());
        if (!faults.isEmpty()) {
            model.addAttribute("referral", to);
            model.addAttribute(
                    "referralFaults", faults.stream().collect(Collectors.toMap(Fault::field, Fault::message)));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pages.page("start", poe, model);
        }
        process.contactNamed(poe.access(), to);
        model.addAttribute("named", to.name());
        return pages.bare("referred", model);
    }

    @GetMapping("/done")
    String done(HttpServletRequest request, Model model) {
        return done.show(request, model);
    }
}
