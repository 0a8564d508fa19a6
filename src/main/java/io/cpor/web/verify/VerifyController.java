package io.cpor.web.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.PartnerCompany;
import io.cpor.association.value.Language;
import io.cpor.poe.document.SealVerifier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tells anyone whether a POE is sealed by us and unchanged, and for which association; nothing of a person, and keeps nothing. */
@Controller
@Tag(name = "Verify")
class VerifyController {
    /** As many files are in memory at once; who comes meanwhile waits for some tenths of a second. */
    private static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SealVerifier seals;
    private final PartnerCompany partner;

    VerifyController(SealVerifier seals, PartnerCompany partner) {
        this.seals = seals;
        this.partner = partner;
    }

    /**
     * What was found out.
     *
     * @param verdict {@code unchanged}, {@code changed} or {@code not-ours}
     * @param associationId whose POE it is; absent unless unchanged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String verdict, String associationId) {
        static Answer of(SealVerifier.Finding finding) {
            return new Answer(
                    finding.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'), finding.associationId());
        }
    }

    @Operation(
            summary = "The page to check a POE's seal",
            security = {})
    @GetMapping(path = "/verify", produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model) {
        return shownText(model);
    }

    @Operation(
            summary = "Check a POE's seal",
            security = {})
    @PostMapping(
            path = "/verify",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> check(@RequestParam(name = "file", required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "title",
                            "Bad Request",
                            "status",
                            400,
                            "errors",
                            List.of(Map.of("field", "file", "message", "Send the PDF as \"file\"."))));
        }
        return ResponseEntity.ok(answer(file));
    }

    @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.TEXT_HTML_VALUE)
    String checkFile(
            @RequestParam(name = "file", required = false) MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", "verify.missing");
        } else {
            model.addAttribute("answer", answer(file));
        }
        return shownText(model);
    }

    private Answer answer(MultipartFile file) throws IOException {
        places.acquireUninterruptibly();
        try {
            return Answer.of(seals.check(file.getBytes()));
        } finally {
            places.release();
        }
    }

    private String shownText(Model model) {
        model.addAttribute("partner", partner.name());
        model.addAttribute("languages", Language.values());
        return "verify/verify";
    }
}
