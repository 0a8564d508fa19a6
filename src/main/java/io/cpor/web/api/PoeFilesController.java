package io.cpor.web.api;

import io.cpor.association.Associations;
import io.cpor.association.value.Fault;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.storage.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The POE as files, to download: nothing of them ever runs on our pages. */
@RestController
@RequestMapping("/api/associations/{id}")
@Tag(name = "Associations")
class PoeFilesController {
    private final Associations associations;
    private final Poes poes;
    private final PoeDocuments poeDocuments;
    private final Documents documents;

    PoeFilesController(Associations associations, Poes poes, PoeDocuments poeDocuments, Documents documents) {
        this.associations = associations;
        this.poes = poes;
        this.poeDocuments = poeDocuments;
        this.documents = documents;
    }

    @Operation(summary = "The latest POE that came back, sealed, as a PDF")
    @GetMapping("/poe.pdf")
    ResponseEntity<Object> sealedDocument(@PathVariable String id, HttpServletResponse response) throws IOException {
        return file(id, PoeDocuments::sealedDocument, "POE-" + id + ".pdf", response);
    }

    @Operation(summary = "The latest signed paper, as it was uploaded")
    @GetMapping("/poe/scan")
    ResponseEntity<Object> scan(@PathVariable String id, HttpServletResponse response) throws IOException {
        return file(id, PoeDocuments::scan, "POE-" + id + "-paper", response);
    }

    private ResponseEntity<Object> file(
            String id,
            BiFunction<PoeDocuments, Poe, Optional<Documents.Document>> which,
            String name,
            HttpServletResponse response)
            throws IOException {
        associations.get(id);
        Optional<Documents.Document> document = poes.allOf(id).stream()
                .flatMap(poe -> which.apply(poeDocuments, poe).stream())
                .findFirst();
        if (document.isEmpty()) {
            String message = "There is no such file yet: the customer's POE has not come back.";
            return ApiProblems.problem(HttpStatus.NOT_FOUND, message, List.of(new Fault("id", message)));
        }
        FileDownload.write(
                documents, document.get(), name + ending(document.get().mediaType(), name), response);
        return null;
    }

    private static String ending(String mediaType, String name) {
        if (name.endsWith(".pdf")) {
            return "";
        }
        return switch (mediaType) {
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> ".pdf";
        };
    }
}
