package io.cpor.web.staff;

import io.cpor.process.TooManyFiles;
import io.cpor.process.bulk.AgreementColumn;
import io.cpor.process.bulk.BulkRow;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.process.bulk.BulkState;
import io.cpor.process.bulk.RowState;
import io.cpor.table.TableRefused;
import io.cpor.web.form.FileName;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpHeaders;
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
@RequestMapping("/staff/agreements/import")
@Hidden
class BulkStartPage {
    private final BulkStarts starts;
    private final Clock clock;

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
                .orElseGet(() -> refused(
                        HttpStatus.NOT_FOUND,
                        "This file is no longer known here: a day has passed, or somebody had it forgotten. The"
                                + " associations that were started from it stay.",
                        response,
                        model));
    }

    /** How far it has got, for the page's progress bar. */
    record Progress(BulkState state, boolean busy, int done, int total) {}

    @GetMapping("/{run}")
    ResponseEntity<Progress> progress(@PathVariable String run) {
        return ResponseEntity.of(starts.find(run)
                .map(found -> BulkSheet.of(found, starts))
                .map(sheet -> new Progress(sheet.run().state(), sheet.busy(), sheet.done(), sheet.toDo())));
    }

    /** A file to fill in: the names of the columns. */
    @GetMapping("/template.csv")
    ResponseEntity<String> template(@RequestParam(defaultValue = ",") String separator) {
        return csv("agreements.csv", AgreementColumn.template(separator.equals(";") ? ";" : ","));
    }

    /** All that is wrong, to be put right beside the file. */
    @GetMapping("/{run}/faults.csv")
    ResponseEntity<String> faults(@PathVariable String run) {
        if (starts.find(run).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        StringBuilder all = new StringBuilder("\uFEFFLine,Fault\r\n");
        for (BulkRow row : starts.rows(run, Set.of(RowState.FAULTY, RowState.REFUSED), 0, Integer.MAX_VALUE)) {
            row.faults()
                    .forEach(fault -> all.append(row.line())
                            .append(",\"")
                            .append(fault.replace("\"", "\"\""))
                            .append("\"\r\n"));
        }
        return csv("faults.csv", all.toString());
    }

    private static ResponseEntity<String> csv(String name, String content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) MultipartFile file,
            Principal who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, "Please choose a file first.", response, model);
        }
        try {
            return leadTo(
                    starts.begin(file, FileName.of(file), who.getName(), false).id());
        } catch (TableRefused | TooManyFiles refused) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), response, model);
        }
    }

    @PostMapping("/{run}/start")
    String start(@PathVariable String run, Principal who) {
        starts.confirm(run, who.getName());
        return leadTo(run); // which tells what has become of it
    }

    @PostMapping("/{run}/forget")
    String forget(@PathVariable String run) {
        return starts.forget(run) ? "redirect:/staff/agreements/import" : leadTo(run);
    }

    private static String leadTo(String run) {
        return "redirect:/staff/agreements/import?run="
                + org.springframework.web.util.UriUtils.encode(run, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String refused(HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("fileError", why);
        return form(model);
    }
}
