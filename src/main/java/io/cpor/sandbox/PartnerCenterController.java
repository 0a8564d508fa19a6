package io.cpor.sandbox;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Partner Center's side of the wire, in its REST conventions: request ids echoed, error bodies with a code, paged lists. */
@InSandbox
@RestController
@RequestMapping("/sandbox/partner-center/v1/claims")
@Tag(name = "Partner Center, played by the sandbox")
class PartnerCenterController {
    private static final String REQUEST_ID = "MS-RequestId";

    private final Microsoft microsoft;
    private final SandboxClaims claims;
    private final SandboxDocuments documents;
    private final IdempotentAnswers answers;

    PartnerCenterController(
            Microsoft microsoft, SandboxClaims claims, SandboxDocuments documents, IdempotentAnswers answers) {
        this.microsoft = microsoft;
        this.claims = claims;
        this.documents = documents;
        this.answers = answers;
    }

    @ModelAttribute
    void echo(HttpServletRequest request, HttpServletResponse response) {
        for (String header : List.of(REQUEST_ID, "MS-CorrelationId")) {
            if (request.getHeader(header) != null) {
                response.setHeader(header, request.getHeader(header).replaceAll("[^A-Za-z0-9-]", ""));
            }
        }
    }

    @PostMapping
    ResponseEntity<ClaimView> create(
            @RequestBody NewSandboxClaim claim, @RequestHeader(name = REQUEST_ID, required = false) String requestId) {
        if (!claim.gaps().isEmpty()) {
            throw new ClaimCallRefused(400, "800002", "Missing: " + String.join(", ", claim.gaps()) + ".");
        }
        ClaimView created = answers.once(requestId, () -> microsoft.takeIn(claim));
        return ResponseEntity.created(URI.create("/sandbox/partner-center/v1/claims/" + created.id()))
                .body(created);
    }

    @GetMapping(params = "externalReference")
    Map<String, Object> find(@RequestParam String externalReference) {
        List<ClaimView> found = claims.byReference(externalReference).map(ClaimView::of).stream()
                .toList();
        return collection(found.size(), found, Map.of());
    }

    @GetMapping(params = "!externalReference")
    Map<String, Object> changedSince(
            @RequestParam(defaultValue = "1970-01-01T00:00:00Z") OffsetDateTime changedSince,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(defaultValue = "0") int page) {
        int most = Math.max(1, Math.min(size, 500));
        Instant since = changedSince.toInstant();
        long total = claims.countChangedSince(since);
        List<ClaimView> found = claims.changedSince(since, most, (long) page * most).stream()
                .map(ClaimView::of)
                .toList();
        boolean more = (page + 1L) * most < total;
        String next = "/v1/claims?changedSince=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8)
                + "&size=" + most + "&page=" + (page + 1);
        return collection(
                total,
                found,
                more ? Map.of("next", Map.of("uri", next, "method", "GET", "headers", List.of())) : Map.of());
    }

    private static Map<String, Object> collection(long total, List<ClaimView> items, Map<String, Object> links) {
        return Map.of(
                "totalCount", total, "items", items, "links", links, "attributes", Map.of("objectType", "Collection"));
    }

    @GetMapping("/{id}")
    ClaimView show(@PathVariable String id) {
        return ClaimView.of(claim(id));
    }

    @PostMapping("/{id}/resubmit")
    ClaimView resubmit(
            @PathVariable String id,
            @RequestBody(required = false) Resubmission body,
            @RequestHeader(name = REQUEST_ID, required = false) String requestId) {
        Resubmission sent = body == null ? new Resubmission(null, List.of()) : body;
        return answers.once(requestId, () -> microsoft.resubmit(id, sent.comment(), sent.dropLines()));
    }

    @PostMapping("/{id}/dispute")
    ClaimView dispute(
            @PathVariable String id,
            @RequestBody(required = false) Map<String, String> body,
            @RequestHeader(name = REQUEST_ID, required = false) String requestId) {
        return answers.once(requestId, () -> microsoft.dispute(id, text(body, "justification")));
    }

    @PostMapping("/{id}/disassociate")
    ClaimView disassociate(
            @PathVariable String id,
            @RequestBody(required = false) Map<String, String> body,
            @RequestHeader(name = REQUEST_ID, required = false) String requestId) {
        return answers.once(requestId, () -> microsoft.disassociate(id, text(body, "reason")));
    }

    /** What the partner answers, and which lines it takes out of the claim. */
    record Resubmission(String comment, List<String> dropLines) {
        Resubmission {
            dropLines = dropLines == null ? List.of() : dropLines;
        }
    }

    private static String text(Map<String, String> body, String name) {
        return body == null ? null : body.get(name);
    }

    @PutMapping("/{id}/poe")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void poe(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "application/octet-stream") String mediaType,
            @RequestBody byte[] document)
            throws NoSuchAlgorithmException {
        claims.poe(claim(id), mediaType, sha256(document));
    }

    @PutMapping("/{id}/documents/{documentId}")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void document(
            @PathVariable String id,
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "application/octet-stream") String mediaType,
            @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION) String called,
            @RequestBody byte[] document)
            throws NoSuchAlgorithmException {
        String name = ContentDisposition.parse(called).getFilename();
        documents.put(claim(id), new SandboxDocument(documentId, name, mediaType, sha256(document)));
    }

    private SandboxClaim claim(String id) {
        return claims.byId(id).orElseThrow(() -> new ClaimCallRefused(404, "600404", "There is no claim " + id + "."));
    }

    private static String sha256(byte[] document) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    }

    @ExceptionHandler(ClaimCallRefused.class)
    ResponseEntity<Map<String, Object>> refusal(ClaimCallRefused refusal) {
        return ResponseEntity.status(refusal.status()).body(error(refusal.code(), refusal.getMessage()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException unreadable) {
        return ResponseEntity.badRequest().body(error("800002", "The body is not the JSON of a claim."));
    }

    private static Map<String, Object> error(String code, String description) {
        return Map.of("code", code, "description", description, "data", List.of(), "source", "SandboxPartnerCenter");
    }
}
