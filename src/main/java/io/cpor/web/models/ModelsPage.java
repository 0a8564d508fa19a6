package io.cpor.web.models;

import io.cpor.model.DeploymentRefused;
import io.cpor.model.ModelChangedMeanwhile;
import io.cpor.model.ModelDrift;
import io.cpor.model.ModelFile;
import io.cpor.model.ModelInForce;
import io.cpor.model.ModelNotTakenBack;
import io.cpor.model.ModelTakeBack;
import io.cpor.model.ModelUnknown;
import io.cpor.model.ModelVersion;
import io.cpor.model.Models;
import io.cpor.model.TakenBackModels;
import io.cpor.model.difference.Differences;
import io.cpor.model.difference.ModelDifference;
import io.cpor.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Process owners see what is in force and what differs from the repository, and settle which of the two holds. */
@Controller
@RequestMapping("/models")
@Hidden
class ModelsPage {
    private static final int VERSIONS_SHOWN = 10;

    /** Managers look only. */
    private static final Set<String> CHANGERS = Set.of(Role.PROCESS_OWNERS.group(), Role.ADMINISTRATORS.group());

    /**
     * The library that draws writes style attributes into its picture. They may be inline on this page alone, and nothing
     * else may: style elements and scripts stay forbidden.
     */
    private static final String POLICY = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline';"
            + " img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private final Models models;
    private final ModelTakeBack takeBack;
    private final TakenBackModels takenBack;
    private final RunningCasesPanel cases;
    private final Clock clock;

    ModelsPage(Models models, ModelTakeBack takeBack, TakenBackModels takenBack, RunningCasesPanel cases, Clock clock) {
        this.models = models;
        this.takeBack = takeBack;
        this.takenBack = takenBack;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("models", models.all());
        model.addAttribute("takenBack", takenBack.all());
        model.addAttribute("office", clock.getZone());
        return "models/list";
    }

    @GetMapping("/{name}")
    String show(
            @PathVariable String name,
            @RequestParam(required = false) String batch,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Content-Security-Policy", POLICY);
        ModelInForce inForce = models.inForce(name);
        List<ModelVersion> versions = models.versions(name, VERSIONS_SHOWN);
        ModelDifference difference = models.repositoryFile(name)
                .map(file -> Differences.between(file, models.file(name)))
                .orElseGet(() -> new ModelDifference(List.of(), List.of()));
        model.addAttribute("sheet", new ModelSheet(inForce, versions, difference));
        model.addAttribute("office", clock.getZone());
        model.addAttribute(
                "mayChange", who.getAuthorities().stream().anyMatch(one -> CHANGERS.contains(one.getAuthority())));
        if (inForce.drift() == ModelDrift.NOT_IN_REPOSITORY) {
            model.addAttribute("ownersOwn", true);
            model.addAttribute("obstacle", takeBack.obstacle(name).orElse(null));
        }
        cases.show(inForce, batch, model);
        return "models/model";
    }

    /** What the repository holds, for the drawing of what was removed. */
    @GetMapping("/{name}/repository-file")
    ResponseEntity<byte[]> repositoryFile(@PathVariable String name) {
        return ResponseEntity.of(models.repositoryFile(name).map(ModelFile::content));
    }

    @PostMapping("/{name}/repository-wins")
    String repositoryWins(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        if (!confirmed) {
            return refusalPage(name, "Please confirm first that the edit may go out of force.", who, response, model);
        }
        try {
            models.repositoryWins(name, version, who.getName());
        } catch (ModelChangedMeanwhile | DeploymentRefused why) {
            return refusalPage(name, why.getMessage(), who, response, model);
        }
        return "redirect:/models/{name}";
    }

    @PostMapping("/{name}/take-back")
    String takeBack(
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        if (!confirmed) {
            return refusalPage(name, "Please confirm first that the model may go out of force.", who, response, model);
        }
        try {
            takeBack.takeBack(name, version, who.getName());
        } catch (ModelNotTakenBack | ModelChangedMeanwhile why) {
            return refusalPage(name, why.getMessage(), who, response, model);
        }
        return "redirect:/models";
    }

    String refusalPage(String name, String why, Authentication who, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refused", why);
        return show(name, null, who, response, model);
    }

    @ExceptionHandler(ModelUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
