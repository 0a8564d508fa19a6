package io.cpor.web.models;

import io.cpor.association.value.InvalidInput;
import io.cpor.model.ModelChangedMeanwhile;
import io.cpor.model.ModelUnknown;
import io.cpor.model.Models;
import io.cpor.model.migration.CaseMigration;
import io.cpor.model.migration.MoveGoesOn;
import io.cpor.model.migration.Replacement;
import io.cpor.model.migration.StartedMove;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Process owners move running cases: look at what it would do, then say so. */
@Controller
@RequestMapping("/models/{name}/migration")
@Hidden
class MigrationPage {
    private final ModelsPage page;
    private final Models models;
    private final CaseMigration migration;

    MigrationPage(ModelsPage page, Models models, CaseMigration migration) {
        this.page = page;
        this.models = models;
        this.migration = migration;
    }

    @PostMapping("/dry-run")
    String dryRun(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        try {
            List<Replacement> said = RunningCasesPanel.replacements(form);
            model.addAttribute("report", migration.report(models.inForce(name).key(), said));
            model.addAttribute("replacements", said);
            model.addAttribute("dryRun", true);
            return page.show(name, null, who, response, model);
        } catch (InvalidInput refused) {
            return page.refusalPage(name, refused.getMessage(), who, response, model);
        }
    }

    @PostMapping
    String move(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        if (!confirmed) {
            return page.refusalPage(name, "Please confirm first that the cases may be moved.", who, response, model);
        }
        try {
            List<StartedMove> started = migration.move(
                    models.inForce(name).key(), RunningCasesPanel.replacements(form), version, who.getName());
            return "redirect:/models/{name}"
                    + (started.isEmpty() ? "" : "?batch=" + started.get(0).batch());
        } catch (InvalidInput | MoveGoesOn | ModelChangedMeanwhile refused) {
            return page.refusalPage(name, refused.getMessage(), who, response, model);
        }
    }

    @ExceptionHandler(ModelUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
