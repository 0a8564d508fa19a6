package io.cpor.sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page behind Microsoft's consent mail, where the customer consents or declines; looking at it changes nothing. */
@InSandbox
@Controller
@RequestMapping("/sandbox/consent/{token}")
class ConsentController {
    private final Microsoft microsoft;

    ConsentController(Microsoft microsoft) {
        this.microsoft = microsoft;
    }

    @GetMapping
    String page(@PathVariable String token, @RequestParam(required = false) String answered, Model model) {
        model.addAttribute(
                "claim",
                microsoft.byConsentLink(token).orElseThrow(() -> new ClaimCallRefused(404, "404", "Unknown request")));
        model.addAttribute("token", token);
        model.addAttribute("answered", answered);
        return "sandbox/consent";
    }

    @PostMapping("/consent")
    String consent(@PathVariable String token) {
        microsoft.consent(token, true);
        return "redirect:/sandbox/consent/" + token + "?answered=given";
    }

    @PostMapping("/decline")
    String decline(@PathVariable String token) {
        microsoft.consent(token, false);
        return "redirect:/sandbox/consent/" + token + "?answered=declined";
    }

    @ExceptionHandler(ClaimCallRefused.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(ClaimCallRefused refusal) {
        return "not-found";
    }
}
