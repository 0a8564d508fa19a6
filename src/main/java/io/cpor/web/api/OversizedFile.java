package io.cpor.web.api;

import io.cpor.association.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A file that is too large is found out before it is known whose request it is, so this advice is everybody's. */
@ControllerAdvice
class OversizedFile {
    @ExceptionHandler
    ResponseEntity<Object> tooLarge(
            MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            String message = "The file is larger than 10 MB.";
            return ApiProblems.problem(HttpStatus.PAYLOAD_TOO_LARGE, message, List.of(new Fault("file", message)));
        }
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value()); // people get the usual page
        return null;
    }
}
