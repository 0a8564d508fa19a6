package io.cpor.web.api;

import io.cpor.association.Associations;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.AnswerFiles;
import io.cpor.association.value.Fault;
import io.cpor.storage.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files that staff attached to answers to Microsoft's reviewer, to download. */
@RestController
@Tag(name = "Associations")
class AnswerFileController {
    private final Associations associations;
    private final AnswerFiles files;
    private final Documents documents;

    AnswerFileController(Associations associations, AnswerFiles files, Documents documents) {
        this.associations = associations;
        this.files = files;
        this.documents = documents;
    }

    @Operation(summary = "A file that staff attached to an answer to Microsoft's reviewer")
    @GetMapping("/api/associations/{id}/files/{file}")
    ResponseEntity<Object> file(@PathVariable String id, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        associations.get(id);
        Optional<AnswerFile> found = files.find(id, file);
        if (found.isEmpty()) {
            String message = "There is no such file of this association.";
            return ApiProblems.problem(HttpStatus.NOT_FOUND, message, List.of(new Fault("file", message)));
        }
        FileDownload.write(documents, documents.get(file), found.get().name(), response);
        return null;
    }
}
