package io.cpor.web.api;

import io.cpor.association.value.Fault;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the API does not have is refused as everything else is. */
@RestController
@Hidden
class NoSuchCallController {
    @RequestMapping("/api/**")
    ResponseEntity<Object> noSuchCall(HttpServletRequest request) {
        String message = "There is no " + request.getMethod() + " here; see /v3/api-docs for what there is.";
        return ApiProblems.problem(HttpStatus.NOT_FOUND, message, List.of(new Fault("path", message)));
    }
}
