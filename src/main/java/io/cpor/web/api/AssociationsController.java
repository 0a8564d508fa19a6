package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Withdrawal;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.Poes;
import io.cpor.process.CporProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Associations, for staff and managers. */
@RestController
@RequestMapping("/api/associations")
@Tag(name = "Associations")
class AssociationsController {
    private static final int LARGEST_BODY = 256 * 1024;

    private final CporProcess process;
    private final Associations associations;
    private final Poes poes;
    private final AnswerFiles files;
    private final RequestJson json;
    private final NewAssociationReader reader;
    private final IdempotentStart start;
    private final OfficeTime office;

    AssociationsController(
            CporProcess process,
            Associations associations,
            Poes poes,
            AnswerFiles files,
            RequestJson json,
            NewAssociationReader reader,
            IdempotentStart start,
            OfficeTime office) {
        this.process = process;
        this.associations = associations;
        this.poes = poes;
        this.files = files;
        this.json = json;
        this.reader = reader;
        this.start = start;
        this.office = office;
    }

    @Operation(
            summary = "Start an association from a signed agreement",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(ref = "#/components/schemas/NewAssociation"))))
    @ApiResponse(responseCode = "201", description = "Started; Location names it")
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "An open or active association claims a line of it",
            content = @Content)
    @PostMapping
    ResponseEntity<AssociationView> agreementSigned(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(
                            description = "Sent again with the same key and body, it starts nothing twice",
                            schema = @Schema(minLength = 1, maxLength = IdempotentStart.LONGEST_KEY))
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Principal who)
            throws IOException {
        JsonNode body = json.object(request, LARGEST_BODY);
        NewAssociation facts = reader.read(body);
        Association association =
                start.once(key, who.getName(), body, () -> process.agreementSigned(facts, who.getName()));
        return ResponseEntity.created(URI.create("/api/associations/" + association.id()))
                .body(view(association));
    }

    @Operation(summary = "Show an association")
    @GetMapping("/{id}")
    AssociationView show(@PathVariable String id) {
        return view(associations.get(id));
    }

    @Operation(
            summary = "Withdraw an association wherever it stands; its claim at Partner Center is withdrawn too",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = WithdrawalRequest.class))))
    @ApiResponse(responseCode = "202", description = "Being withdrawn; it ends as withdrawn")
    @ApiResponse(responseCode = "409", description = "It has ended already", content = @Content)
    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AssociationView withdraw(
            @PathVariable String id, @RequestBody(required = false) WithdrawalRequest request, Principal who) {
        String reason = Withdrawal.validateReason(request == null ? null : request.reason());
        process.withdrawn(id, reason, who.getName());
        return show(id);
    }

    private AssociationView view(Association association) {
        return AssociationView.of(
                association,
                poes.latest(association.id()),
                files.of(association.id()),
                process.waitingAt(association.id()),
                office);
    }

    record WithdrawalRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = Withdrawal.LONGEST_REASON)
            String reason) {}
}
