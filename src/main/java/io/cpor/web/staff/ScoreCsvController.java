package io.cpor.web.staff;

import io.cpor.score.Score;
import io.cpor.score.ScoreReport;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each table of the score, to be downloaded. */
@Controller
@Hidden
class ScoreCsvController {
    private final Score score;

    ScoreCsvController(Score score) {
        this.score = score;
    }

    /** @param table which of them; the customers near a deployment if there is no such one */
    @GetMapping("/staff/score.csv")
    void csv(@RequestParam(defaultValue = "") String table, HttpServletResponse response) throws IOException {
        ScoreReport report = score.report();
        ScoreTable chosen = ScoreTable.of(table);
        CsvDownload csv =
                CsvDownload.begin("score-" + chosen.code() + "-" + report.day() + ".csv", response, chosen.columns());
        chosen.rows(report).forEach(row -> csv.row(row.toArray()));
    }
}
