package io.cpor.web.staff;

import io.cpor.association.AssociationUnknown;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What is not there, or has no POE yet, is not found. */
@ControllerAdvice(basePackageClasses = StaffRefusals.class)
class StaffRefusals {
    @ExceptionHandler(AssociationUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
