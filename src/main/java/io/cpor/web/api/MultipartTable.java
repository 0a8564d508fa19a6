package io.cpor.web.api;

import io.cpor.association.value.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A table that a program sends. */
final class MultipartTable {
    private MultipartTable() {}

    /** What is sent, for the description of the interface. */
    record Upload(
            @Schema(type = "string", format = "binary", requiredMode = Schema.RequiredMode.REQUIRED)
            String file) {}

    /** It was not sent as a form with a file. */
    static final class NotMultipart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotMultipart() {
            super("Send multipart/form-data with the part \"file\".");
        }
    }

    static NotMultipart notMultipart() {
        return new NotMultipart();
    }

    /**
     * @param file the part of that name
     * @throws NotMultipart if the request has no parts
     * @throws InvalidInput if it has not that one
     */
    static MultipartFile of(HttpServletRequest request, MultipartFile file) {
        if (!(request instanceof MultipartHttpServletRequest)) {
            throw new NotMultipart();
        }
        if (file == null || file.isEmpty()) {
            throw new InvalidInput("file", "Missing or empty; send the table as the part \"file\".");
        }
        return file;
    }
}
