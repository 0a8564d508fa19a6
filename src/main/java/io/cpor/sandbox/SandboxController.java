package io.cpor.sandbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sandbox's page, where a person plays Microsoft and reads every mail; the same as JSON for programs. */
@InSandbox
@Controller
@Tag(name = "Sandbox")
@RequestMapping("/sandbox")
class SandboxController {
    private static final int MOST = 100;
    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Microsoft microsoft;
    private final SandboxClaims claims;
    private final SandboxDocuments documents;
    private final SandboxMails mails;
    private final AutoPlay autoPlay;
    private final ObjectProvider<PortfolioSheet> portfolio;

    SandboxController(
            Microsoft microsoft,
            SandboxClaims claims,
            SandboxDocuments documents,
            SandboxMails mails,
            AutoPlay autoPlay,
            ObjectProvider<PortfolioSheet> portfolio) {
        this.microsoft = microsoft;
        this.claims = claims;
        this.documents = documents;
        this.mails = mails;
        this.autoPlay = autoPlay;
        this.portfolio = portfolio;
    }

    @GetMapping
    String page(@RequestParam(required = false) String refused, Model model) {
        model.addAttribute("claims", claims.newestFirst(MOST));
        model.addAttribute("documents", documents.names());
        model.addAttribute("mails", mails.all());
        model.addAttribute("times", TIMES);
        model.addAttribute("autoPlay", autoPlay.isOn());
        model.addAttribute("refused", refused);
        portfolio.ifAvailable(sheet -> {
            model.addAttribute("portfolio", sheet.view());
            model.addAttribute("stories", PortfolioStory.values());
        });
        return "sandbox/index";
    }

    @Operation(summary = "A file that came with a mail")
    @GetMapping("/mail/{number}/attachments/{name}")
    ResponseEntity<byte[]> attachment(@PathVariable long number, @PathVariable String name) {
        return mails.attachment(number, name)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name())
                                        .build()
                                        .toString())
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Operation(summary = "Every mail the mail server took, newest first")
    @GetMapping(path = "/mail", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<SandboxMail> mail() {
        return mails.all();
    }

    @Operation(summary = "Every claim, newest first")
    @GetMapping(path = "/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<ClaimView> claims() {
        return claims.newestFirst(MOST).stream().map(ClaimView::of).toList();
    }

    @Operation(summary = "As Microsoft, verify a claim")
    @PostMapping("/claims/{id}/verify")
    ResponseEntity<?> verify(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return play(headers, () -> microsoft.verify(id));
    }

    @Operation(summary = "As Microsoft, drop one line of a claim")
    @PostMapping("/claims/{id}/drop")
    ResponseEntity<?> drop(@PathVariable String id, @RequestParam String line, @RequestHeader HttpHeaders headers) {
        return play(headers, () -> microsoft.drop(id, line));
    }

    @Operation(summary = "As Microsoft, find that another partner claims the same, or does no longer")
    @PostMapping("/claims/{id}/competing")
    ResponseEntity<?> competing(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return play(headers, () -> microsoft.competing(id));
    }

    @Operation(summary = "As Microsoft, ask the partner for more")
    @PostMapping("/claims/{id}/request-information")
    ResponseEntity<?> requestInformation(
            @PathVariable String id,
            @RequestParam(required = false) String reason,
            @RequestHeader HttpHeaders headers) {
        String why = Objects.requireNonNullElse(reason, "Missing customer acknowledgment");
        return play(headers, () -> microsoft.requestInformation(id, why));
    }

    @Operation(summary = "As Microsoft, approve a claim")
    @PostMapping("/claims/{id}/approve")
    ResponseEntity<?> approve(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return play(headers, () -> microsoft.approve(id));
    }

    @Operation(summary = "As Microsoft, reject a claim")
    @PostMapping("/claims/{id}/reject")
    ResponseEntity<?> reject(
            @PathVariable String id,
            @RequestParam(required = false) String reason,
            @RequestHeader HttpHeaders headers) {
        String why = Objects.requireNonNullElse(reason, "Insufficient proof of execution");
        return play(headers, () -> microsoft.reject(id, why));
    }

    @Operation(summary = "As somebody at the partner, disassociate the customer in Partner Center")
    @PostMapping("/claims/{id}/disassociate")
    ResponseEntity<?> disassociate(@PathVariable String id, @RequestHeader HttpHeaders headers) {
        return play(headers, () -> microsoft.disassociate(id, "Disassociated in the sandbox"));
    }

    @PostMapping("/auto-play")
    ResponseEntity<?> autoPlay(@RequestParam boolean on) {
        autoPlay.turn(on);
        return backToPage("");
    }

    /** A person who pressed a button comes back to the page; a program gets the claim. */
    private static ResponseEntity<?> play(HttpHeaders headers, Supplier<SandboxClaim> step) {
        boolean person = headers.getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        if (!person) {
            return ResponseEntity.ok(ClaimView.of(step.get()));
        }
        try {
            step.get();
            return backToPage("");
        } catch (ClaimCallRefused refusal) {
            return backToPage("?refused="
                    + java.net.URLEncoder.encode(refusal.getMessage(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static ResponseEntity<?> backToPage(String query) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sandbox" + query)
                .build();
    }

    @ExceptionHandler(ClaimCallRefused.class)
    ResponseEntity<ProblemDetail> refusal(ClaimCallRefused refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.getMessage());
        problem.setProperty("errors", List.of(Map.of("field", "claimId", "message", refusal.getMessage())));
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
