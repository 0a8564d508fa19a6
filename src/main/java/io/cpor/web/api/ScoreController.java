package io.cpor.web.api;

import io.cpor.report.intake.ReportLedger;
import io.cpor.score.Score;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The partner capability score, for staff and managers. */
@RestController
@RequestMapping("/api/score")
@Tag(name = "What associations bring")
class ScoreController {
    private final Score score;
    private final ReportLedger ledger;

    ScoreController(Score score, ReportLedger ledger) {
        this.score = score;
        this.ledger = ledger;
    }

    @Operation(
            summary =
                    "The partner capability score for Modern Work: the points that staff entered, and what can be gained")
    @ApiResponse(
            responseCode = "200",
            description = "The points of both tracks, the customers near a deployment, and the claims in work")
    @GetMapping
    ScoreView score() {
        return ScoreView.of(score.report(), ledger.lines());
    }
}
