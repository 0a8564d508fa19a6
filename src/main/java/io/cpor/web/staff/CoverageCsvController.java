package io.cpor.web.staff;

import io.cpor.insight.Coverage;
import io.cpor.insight.CustomerCoverage;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every line that a search in the coverage finds, to be downloaded. */
@Controller
@Hidden
class CoverageCsvController {
    private final Coverage coverage;
    private final CoveragePlaces places;
    private final Clock clock;

    CoverageCsvController(Coverage coverage, CoveragePlaces places, Clock clock) {
        this.coverage = coverage;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/staff/coverage.csv")
    void csv(@ModelAttribute("query") CoverageQuery query, HttpServletResponse response) throws IOException {
        List<CustomerCoverage> found =
                coverage.search(query.search(0, Integer.MAX_VALUE)).content();
        Map<String, Set<String>> boxes = places.of(found);
        CoverageCsv csv = new CoverageCsv("coverage-" + LocalDate.now(clock) + ".csv", response);
        found.forEach(customer -> csv.write(customer, boxes));
    }
}
