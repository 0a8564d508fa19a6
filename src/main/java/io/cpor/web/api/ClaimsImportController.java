package io.cpor.web.api;

import io.cpor.process.inbox.importing.ClaimsImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The portal's claims export, for programs that fetch it. */
@RestController
@Tag(name = "Claims")
class ClaimsImportController {
    private final ClaimsImport imports;

    ClaimsImportController(ClaimsImport imports) {
        this.imports = imports;
    }

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
                                            schema = @Schema(implementation = MultipartTable.Upload.class))))
    @ApiResponse(responseCode = "200", description = "What became of each row, or would in a preview")
    @ApiResponse(responseCode = "400", description = "No file, or no column Claim ID or Status", content = @Content)
    @ApiResponse(responseCode = "413", description = "More bytes or rows than are read", content = @Content)
    @ApiResponse(responseCode = "415", description = "Neither CSV nor a plain Excel workbook", content = @Content)
    @PostMapping("/api/claims/import")
    ResponseEntity<Object> importResponse(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(description = "Apply nothing, only say what would be") @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        MultipartFile table = MultipartTable.of(request, file);
        return ResponseEntity.ok(ImportView.of(preview ? imports.preview(table) : imports.run(table)));
    }
}
