package io.cpor.web.portal;

import io.cpor.poe.LinkUnknown;
import io.cpor.poe.PoeAlreadyClosed;
import io.cpor.poe.typesetting.PreviewsBusy;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.PoeNotAwaited;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How the portal says no. */
@ControllerAdvice(basePackageClasses = PortalRefusals.class)
class PortalRefusals {
    private final PortalPages pages;
    private final DonePage done;

    PortalRefusals(PortalPages pages, DonePage done) {
        this.pages = pages;
        this.done = done;
    }

    /** Bad links of every kind get the same answer, so that none tells anything. */
    @ExceptionHandler(LinkUnknown.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Model model) {
        return pages.bare("unknown", model);
    }

    /** Sent back or declined before, perhaps by a second click: nothing changes. */
    @ExceptionHandler(PoeAlreadyClosed.class)
    String closedPage(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getMethod().equals("GET")) {
            return "redirect:" + PoePath.find(request) + "/done";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return done.show(request, model);
    }

    @ExceptionHandler(PoeNotAwaited.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String busy(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        return later("busy", model);
    }

    /** Too many are being drawn. */
    @ExceptionHandler(PreviewsBusy.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String tooMany(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        return later("unavailable", model);
    }

    /** Others changed the case each time that it was tried. */
    @ExceptionHandler({CaseChangedMeanwhile.class, ConcurrencyFailureException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String changedMeanwhilePage(Model model) {
        return later("changed", model);
    }

    private String later(String why, Model model) {
        model.addAttribute("why", why);
        return pages.bare("busy", model);
    }
}
