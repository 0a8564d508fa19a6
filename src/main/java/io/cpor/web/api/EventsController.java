package io.cpor.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.association.Fault;
import io.cpor.process.inbox.Inbox;
import io.cpor.process.inbox.InboxEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes integrations' news as CloudEvents 1.0: stored here, applied by a job. */
@RestController
@Tag(name = "Events")
class EventsController {
    private static final int LARGEST_BODY = 64 * 1024;

    private final Inbox inbox;
    private final ObjectMapper json;
    private final byte[] bearer;

    EventsController(Inbox inbox, ObjectMapper json, @Value("${cpor.events.secret:}") String secret) {
        this.inbox = inbox;
        this.json = json;
        this.bearer = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        if (secret.isBlank()) {
            throw new IllegalStateException(
                    "cpor.events.secret is missing: the bearer secret of those who send events");
        }
    }

    @Operation(
            summary = "Hand in an event: cpor.consent.received, cpor.consent.declined or cpor.decision.received",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "202", description = "Stored; it is applied as soon as it can be")
    @ApiResponse(responseCode = "200", description = "The same event was stored before")
    @ApiResponse(responseCode = "409", description = "An event of this id was stored before, with another body")
    @PostMapping(
            path = "/api/events",
            consumes = {"application/cloudevents+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Object> received(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            HttpServletRequest request)
            throws IOException {
        if (!trusted(authorization)) {
            return problem(HttpStatus.UNAUTHORIZED, "Authorization", "Send the bearer secret that was given to you.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "body", "Send at most " + LARGEST_BODY + " bytes.");
        }
        JsonNode event = parsed(body);
        if (event == null || !event.isObject()) {
            return problem(HttpStatus.BAD_REQUEST, "body", "The body is missing or is not a JSON object.");
        }
        InboxEvent read = CloudEventReader.read(event);
        return switch (stored(read, CanonicalJson.hash(event))) {
            case STORED -> ResponseEntity.accepted().build();
            case REPEATED -> ResponseEntity.ok().build();
            case DIFFERENT ->
                problem(
                        HttpStatus.CONFLICT,
                        "id",
                        "An event of this id came before with another body; the first one stays.");
        };
    }

    private boolean trusted(String authorization) {
        return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8), bearer);
    }

    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private Inbox.Receipt stored(InboxEvent event, String content) {
        try {
            return inbox.receive(event, content);
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return inbox.receive(event, content);
        }
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String field, String message) {
        return ApiProblems.problem(status, message, List.of(new Fault(field, message)));
    }
}
