package io.cpor.web.api;

import io.cpor.association.AssociationAlreadyEnded;
import io.cpor.association.AssociationOverlaps;
import io.cpor.association.AssociationUnknown;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.insight.CustomerUnknown;
import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.TooManyFiles;
import io.cpor.process.inbox.importing.AppliedWithoutLines;
import io.cpor.table.TableRefused;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the API as RFC 9457 problem details, with an {@code errors} array of field and message. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInput invalid) {
        return problem(HttpStatus.BAD_REQUEST, "The request cannot be accepted; nothing was stored.", invalid.faults());
    }

    @ExceptionHandler
    ResponseEntity<Object> overlaps(AssociationOverlaps overlaps) {
        return problem(
                HttpStatus.CONFLICT, overlaps.getMessage(), List.of(new Fault("engagement", overlaps.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(AssociationUnknown unknown) {
        return problem(HttpStatus.NOT_FOUND, unknown.getMessage(), List.of(new Fault("id", unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(CustomerUnknown unknown) {
        return problem(
                HttpStatus.NOT_FOUND, unknown.getMessage(), List.of(new Fault("tenantId", unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> endedProblem(AssociationAlreadyEnded ended) {
        return problem(HttpStatus.CONFLICT, ended.getMessage(), List.of(new Fault("id", ended.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> keyReused(IdempotentStart.KeyReused reused) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                reused.getMessage(),
                List.of(new Fault("Idempotency-Key", reused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> refusedProblem(TableRefused refused) {
        HttpStatus status = switch (refused.kind()) {
            case NOT_A_TABLE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case WRONG_COLUMNS -> HttpStatus.BAD_REQUEST;
        };
        return ofFile(status, refused);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyFiles many) {
        return ofFile(HttpStatus.SERVICE_UNAVAILABLE, many);
    }

    @ExceptionHandler
    ResponseEntity<Object> leftOut(AppliedWithoutLines lines) {
        return problem(HttpStatus.CONFLICT, lines.getMessage(), List.of(new Fault("line", lines.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> notMultipart(MultipartTable.NotMultipart other) {
        return ofFile(HttpStatus.UNSUPPORTED_MEDIA_TYPE, other);
    }

    private static ResponseEntity<Object> ofFile(HttpStatus status, RuntimeException why) {
        return problem(status, why.getMessage(), List.of(new Fault("file", why.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(RequestJson.TooLarge large) {
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE, large.getMessage(), List.of(new Fault("body", large.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException wrong) {
        String message = "This is not of the right type; check its value.";
        return problem(HttpStatus.BAD_REQUEST, message, List.of(new Fault(wrong.getName(), message)));
    }

    @ExceptionHandler({CaseChangedMeanwhile.class, ConcurrencyFailureException.class})
    ResponseEntity<Object> changedMeanwhileProblem(RuntimeException changed) {
        return problem(
                HttpStatus.CONFLICT,
                "The association is being changed by someone else right now; try again.",
                List.of());
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseDown(RuntimeException down) {
        throw down; // as for pages and log-ins, answered by DatabaseDown
    }

    @ExceptionHandler
    ResponseEntity<Object> rejectedProblem(RequestRejectedException rejected) {
        throw rejected; // answered where all requests are looked at
    }

    @ExceptionHandler
    ResponseEntity<Object> failedProblem(RuntimeException failed) {
        if (TooMuchAsked.reason(failed).isPresent()) {
            throw failed; // as for pages, answered by TooMuchAsked
        }
        logger.error("a request of the API failed", failed);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; nothing was stored.", List.of());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String message = "The body is missing or is not JSON.";
        return problem(HttpStatus.BAD_REQUEST, message, List.of(new Fault("body", message)));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty("errors", List.of());
        }
        return super.handleExceptionInternal(refused, body, headers, status, request);
    }

    static ResponseEntity<Object> problem(HttpStatus status, String detail, List<Fault> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
