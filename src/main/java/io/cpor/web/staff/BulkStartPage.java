package io.cpor.web.staff;

import io.cpor.process.bulk.AgreementColumn;
import io.cpor.process.bulk.BulkRow;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.process.bulk.RowState;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Staff start many agreements at once: hand in a file, look at what is wrong with it, start the rest. */
@Controller
@RequestMapping(BulkStartPage.PATH)
@Hidden
class BulkStartPage {
    static final String PATH = "/staff/agreements/import";

    private static final Set<RowState> WITH_FAULTS = EnumSet.of(RowState.FAULTY, RowState.REFUSED);
    private static final int AT_ONCE = 1000;

    private final BulkStarts starts;
    private final Clock clock;
    private final TableUpload handedIn = new TableUpload(PATH, this::form);

    BulkStartPage(BulkStarts starts, Clock clock) {
        this.starts = starts;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("recent", starts.all());
        model.addAttribute("columns", AgreementColumn.values());
        model.addAttribute("office", clock.getZone());
        return "staff/bulk";
    }

    @GetMapping(params = "run")
    String run(@RequestParam String run, HttpServletResponse response, Model model) {
        model.addAttribute("office", clock.getZone());
        return starts.find(run)
                .map(found -> {
                    model.addAttribute("sheet", BulkSheet.of(found, starts));
                    return "staff/bulk-run";
                })
                .orElseGet(() -> handedIn.refusalPage(
                        HttpStatus.NOT_FOUND,
                        "This file is no longer known here: a day has passed, or somebody had it forgotten. The"
                                + " associations that were started from it stay.",
                        response,
                        model));
    }

    @GetMapping("/{run}")
    ResponseEntity<TableUpload.Progress> progress(@PathVariable String run) {
        return ResponseEntity.of(starts.find(run)
                .map(found -> BulkSheet.of(found, starts))
                .map(sheet -> new TableUpload.Progress(
                        sheet.run().state().code(), sheet.busy(), sheet.done(), sheet.toDo())));
    }

    /** A file to fill in: the names of the columns. */
    @GetMapping("/template.csv")
    void template(@RequestParam(defaultValue = ",") String separator, HttpServletResponse response) throws IOException {
        List<String> columns = Arrays.stream(AgreementColumn.values())
                .map(AgreementColumn::label)
                .toList();
        CsvDownload.begin("agreements.csv", separator.equals(";") ? ';' : ',', response, columns);
    }

    /** All that is wrong, to be put right beside the file. */
    @GetMapping("/{run}/faults.csv")
    void faults(@PathVariable String run, HttpServletResponse response) throws IOException {
        if (starts.find(run).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        CsvDownload csv = CsvDownload.begin("faults.csv", response, List.of("Line", "Fault"));
        int told = 0;
        List<BulkRow> rows;
        do {
            rows = starts.rows(run, WITH_FAULTS, told, AT_ONCE);
            for (BulkRow row : rows) {
                row.faults().forEach(fault -> csv.row(row.line(), fault));
            }
            told += rows.size();
        } while (rows.size() == AT_ONCE);
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) MultipartFile file,
            Principal who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return handedIn.begin(
                file,
                response,
                model,
                (table, name) -> starts.begin(table, name, who.getName(), false).id());
    }

    @PostMapping("/{run}/start")
    String start(@PathVariable String run, Principal who) {
        starts.confirm(run, who.getName());
        return handedIn.leadTo(run); // which tells what has become of it
    }

    @PostMapping("/{run}/forget")
    String forget(@PathVariable String run) {
        return starts.forget(run) ? "redirect:" + PATH : handedIn.leadTo(run);
    }
}
