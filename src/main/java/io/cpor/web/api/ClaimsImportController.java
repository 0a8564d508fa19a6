package io.cpor.web.api;

import io.cpor.association.Fault;
import io.cpor.association.InvalidInput;
import io.cpor.process.inbox.importing.ClaimsImport;
import io.cpor.process.inbox.importing.ImportRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The portal's claims export, for programs that fetch it. */
@RestController
@Tag(name = "Claims")
class ClaimsImportController {
    private final ClaimsImport imports;

    ClaimsImportController(ClaimsImport imports) {
        this.imports = imports;
    }

    /** What is sent, for the description of the interface. */
    record Upload(
            @Schema(type = "string", format = "binary") String file) {}

    @Operation(
            summary = "Import the claims export of Microsoft's portal, CSV or XLSX of at most 10 MB and 100,000 rows",
            description =
                    "Columns are found by their names; Claim ID and Status are needed. What is known already, or is older"
                            + " than what is known, changes nothing, so a file may be sent again.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = Upload.class))))
    @ApiResponse(responseCode = "200", description = "What became of each row, or would in a preview")
    @ApiResponse(responseCode = "400", description = "No file, or no column Claim ID or Status", content = @Content)
    @ApiResponse(responseCode = "413", description = "More bytes or rows than are read", content = @Content)
    @ApiResponse(responseCode = "415", description = "Neither CSV nor a plain Excel workbook", content = @Content)
    @PostMapping("/api/claims/import")
    ResponseEntity<Object> imported(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(description = "Apply nothing, only say what would be") @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        if (!(request instanceof MultipartHttpServletRequest)) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send multipart/form-data with the part \"file\".");
        }
        if (file == null || file.isEmpty()) {
            throw new InvalidInput("file", "Missing or empty; send the export as the part \"file\".");
        }
        return ResponseEntity.ok(ImportView.of(preview ? imports.previewed(file) : imports.imported(file)));
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(ImportRefused refused) {
        HttpStatus status = switch (refused.kind()) {
            case NOT_A_TABLE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case WRONG_COLUMNS -> HttpStatus.BAD_REQUEST;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return problem(status, refused.getMessage());
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String message) {
        return ApiProblems.problem(status, message, List.of(new Fault("file", message)));
    }
}
