package io.cpor.web.api.history;

import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.history.Dashboard;
import io.cpor.process.history.DashboardFigures;
import io.cpor.process.history.HistoricInstance;
import io.cpor.process.history.InstanceHistory;
import io.cpor.process.history.InstancePage;
import io.cpor.process.history.InstanceSearch;
import io.cpor.web.api.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What managers look back on. */
@RestController
@RequestMapping("/api/history")
@Tag(name = "History")
class HistoryController {
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_PERIOD = 36_500;

    private final InstanceHistory instances;
    private final DashboardFigures figures;
    private final Clock clock;

    HistoryController(InstanceHistory instances, DashboardFigures figures, Clock clock) {
        this.instances = instances;
        this.figures = figures;
        this.clock = clock;
    }

    @Operation(summary = "List the instances of a process, running and ended")
    @ApiResponse(responseCode = "200", description = "One page of them")
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @GetMapping("/instances")
    PageView list(
            @ParameterObject @ModelAttribute SearchFields fields,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "" + LAST_PAGE))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "" + LARGEST_PAGE))
                    @RequestParam(defaultValue = "20")
                    int size) {
        InstanceSearch search = fields.search();
        QueryParameters asked = new QueryParameters();
        asked.page(page, LAST_PAGE, size, LARGEST_PAGE);
        asked.orRefuse();
        InstancePage found = instances.page(search, fields.by(), fields.ascending(), page, size);
        return new PageView(
                found.content(), found.total(), page, size, clock.getZone().getId());
    }

    @Operation(summary = "All instances that a search finds, as CSV")
    @ApiResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark",
            content = @Content(mediaType = "text/csv"))
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @GetMapping("/instances.csv")
    void csv(@ParameterObject @ModelAttribute SearchFields fields, HttpServletResponse response) throws IOException {
        InstanceSearch search = fields.search();
        InstancesCsv csv = new InstancesCsv(
                "associations-" + LocalDate.now(clock) + ".csv", response, new OfficeTime(clock.getZone()));
        instances.each(search, fields.by(), fields.ascending(), csv::write);
    }

    @Operation(summary = "How all associations do, in figures")
    @GetMapping("/dashboard")
    DashboardView dashboard(
            @Parameter(
                            description = "How many days to look back, or 0 for all there is",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "0",
                                            maximum = "" + LONGEST_PERIOD))
                    @RequestParam(defaultValue = "365")
                    int days) {
        if (days < 0 || days > LONGEST_PERIOD) {
            throw new InvalidInput("days", "Choose a number of days to look back, or 0 for all there is.");
        }
        return new DashboardView(
                figures.since(days == 0 ? null : LocalDate.now(clock).minusDays(days)),
                clock.getZone().getId());
    }

    /** @param zone the time zone of the office, in which days begin and end and times are shown */
    record PageView(List<HistoricInstance> content, long totalElements, int page, int size, String zone) {}

    /** @param zone the time zone of the office, in which times are shown */
    record DashboardView(Dashboard figures, String zone) {}
}
