package io.cpor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.value.Fault;
import io.cpor.process.inbox.Inbox;
import io.cpor.process.inbox.InboxEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes integrations' news as CloudEvents 1.0: stored here, applied by a job. */
@RestController
@Tag(name = "Events")
class EventsController {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final MediaType CLOUD_EVENT = new MediaType("application", "cloudevents+json");

    private final Inbox inbox;
    private final RequestJson json;
    private final EventAuthentication senders;
    private final Clock clock;

    EventsController(Inbox inbox, RequestJson json, EventAuthentication senders, Clock clock) {
        this.inbox = inbox;
        this.json = json;
        this.senders = senders;
        this.clock = clock;
    }

    @Operation(
            summary = "Hand in an event: cpor.consent.received, cpor.consent.declined or cpor.decision.received",
            security = @SecurityRequirement(name = "bearer"),
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/cloudevents+json",
                                            schema = @Schema(ref = "#/components/schemas/Event"))))
    @ApiResponse(responseCode = "202", description = "Stored; it is applied as soon as it can be")
    @ApiResponse(responseCode = "200", description = "The same event was stored before")
    @ApiResponse(
            responseCode = "409",
            description = "An event of this source and id was stored before, with another body")
    @PostMapping("/api/events")
    ResponseEntity<Object> receive(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        byte[] body = json.bytes(request, LARGEST_BODY);
        if (!senders.isAuthentic(request, body)) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    EventAuthentication.SIGNATURE,
                    "Sign the request with the secret that was given to you, or send it as a bearer; see the README.");
        }
        if (!isJson(request.getContentType())) {
            return problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    "Send application/cloudevents+json (structured mode).");
        }
        JsonNode event = json.object(body);
        InboxEvent read = CloudEventReader.read(event, clock.instant());
        return switch (store(read, CanonicalJson.hash(event))) {
            case STORED -> ResponseEntity.accepted().build();
            case REPEATED -> ResponseEntity.ok().build();
            case DIFFERENT ->
                problem(
                        HttpStatus.CONFLICT,
                        "id",
                        "An event of this source and id came before with another body; the first one stays.");
        };
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return CLOUD_EVENT.equalsTypeAndSubtype(type) || MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private Inbox.Receipt store(InboxEvent event, String content) {
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
