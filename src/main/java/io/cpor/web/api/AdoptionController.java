package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.adoption.AdoptionOrder;
import io.cpor.association.adoption.AdoptionOutcome;
import io.cpor.association.adoption.AdoptionReport;
import io.cpor.association.adoption.AdoptionVerdict;
import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.Fault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Microsoft approved before anybody carried it here, for programs that take it over. */
@RestController
@Tag(name = "Associations")
class AdoptionController {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final Adoptions adoptions;
    private final RequestJson json;

    AdoptionController(Adoptions adoptions, RequestJson json) {
        this.adoptions = adoptions;
        this.json = json;
    }

    /**
     * What became of the claims.
     *
     * @param left how many more of the import can be adopted by another call
     */
    record AdoptionView(long adopted, long linked, long skipped, int left, List<AdoptedClaimView> claims) {
        static AdoptionView of(AdoptionReport report) {
            return new AdoptionView(
                    report.count(AdoptionOutcome.ADOPTED),
                    report.count(AdoptionOutcome.LINKED),
                    report.count(AdoptionOutcome.SKIPPED),
                    report.left(),
                    report.verdicts().stream().map(AdoptedClaimView::of).toList());
        }
    }

    /**
     * One claim.
     *
     * @param associationId what it became or is linked to; absent if it is skipped
     * @param why in words; absent if it is adopted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdoptedClaimView(String claimId, AdoptionOutcome outcome, String associationId, String why) {
        static AdoptedClaimView of(AdoptionVerdict one) {
            return new AdoptedClaimView(
                    one.claim().claimId(),
                    one.outcome(),
                    one.associationId(),
                    one.why().isEmpty() ? null : one.why());
        }
    }

    @Operation(
            summary = "Adopt claims that Microsoft approved and that no association here has",
            description =
                    "An import of claims or of usage lists them. Each becomes an active association without agreement, POE and"
                            + " process. Where an association here has the claim, or one of its lines, nothing is doubled. Asked for"
                            + " twice, it happens once. One call adopts at most " + Adoptions.MOST + ".",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AdoptionReader.Sent.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What was adopted, linked and skipped, and why",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "There is no such import, or it is not looked at yet",
            content = @Content)
    @PostMapping("/api/associations/adopt")
    ResponseEntity<Object> adopt(@Parameter(hidden = true) HttpServletRequest request, Principal who)
            throws IOException {
        AdoptionOrder order = AdoptionReader.read(json.object(request, LARGEST_BODY));
        if (order.importId() != null && !adoptions.isKnown(order.importId())) {
            String message = "There is no import of claims or usage with this id, or it is not looked at yet.";
            return ApiProblems.problem(HttpStatus.NOT_FOUND, message, List.of(new Fault("importId", message)));
        }
        return ResponseEntity.ok(AdoptionView.of(adoptions.adopt(order, who.getName())));
    }
}
