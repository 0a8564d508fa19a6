package io.cpor.sandbox;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Plays the portfolio's next month, and plays it again from the beginning; how far that has got. */
@InSandbox
@Controller
@Hidden
@ConditionalOnProperty(name = "cpor.sandbox.portfolio", matchIfMissing = true)
@RequestMapping("/sandbox/portfolio")
class PortfolioController {
    private final Portfolio portfolio;
    private final PortfolioProgress progress;
    private final PortfolioReset reset;
    private final PortfolioWork work;

    PortfolioController(Portfolio portfolio, PortfolioProgress progress, PortfolioReset reset, PortfolioWork work) {
        this.portfolio = portfolio;
        this.progress = progress;
        this.reset = reset;
        this.work = work;
    }

    /** How far it has got with what is to be done. */
    record Progress(boolean busy, int done, int total) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Progress progress() {
        List<PortfolioStep> left = progress.left();
        if (left.isEmpty()) {
            return new Progress(portfolio.days().isEmpty(), 0, 1);
        }
        int size = progress.size(left.get(0).month());
        return new Progress(true, Math.max(0, size - left.size()), size);
    }

    @PostMapping("/next")
    String next() {
        if (progress.left().isEmpty()) { // else the one before is still coming in
            portfolio.wantNext();
        }
        work.wake();
        return "redirect:/sandbox#portfolio";
    }

    @PostMapping("/again")
    String again() {
        reset.playAgain();
        work.wake();
        return "redirect:/sandbox#portfolio";
    }
}
