package io.cpor.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Partner Center as a program of its own, as {@code static/partner-center.openapi.yaml} describes it; it outlives the
 * application that is killed. Below {@code /control} it is told what is to go wrong, and tells what happened.
 */
public final class FakePartnerCenter {
    /** Begins the line that says on which port it listens. */
    static final String LISTENS = "listens on ";

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final FakeClaims claims = new FakeClaims();
    private final FaultPlan plan = new FaultPlan();
    private final CallLog log = new CallLog();

    private FakePartnerCenter() {}

    public static void main(String[] none) throws IOException {
        FakePartnerCenter center = new FakePartnerCenter();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/claims", center::claims);
        server.createContext("/control/", center::control);
        server.start();
        System.out.println(LISTENS + server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // until whoever started it is gone, however that came about
        }
        System.exit(0);
    }

    private void claims(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Asked asked = Asked.of(exchange, body);
            String reference = asked.reference().orElseGet(() -> claims.referenceOf(asked.claimId()));
            int number = log.came(asked.operation(), reference, asked.requestId());
            if (goesWrong(plan.take(asked.operation(), reference, Fault.Moment.BEFORE), number, exchange, null)) {
                return;
            }
            FakeAnswer answer = answer(asked);
            log.did(number, answer.effect());
            if (!goesWrong(plan.take(asked.operation(), reference, Fault.Moment.AFTER), number, exchange, answer)) {
                send(exchange, answer);
            }
        }
    }

    /** @return whether there is nothing more to answer */
    private boolean goesWrong(Optional<Fault> fault, int number, HttpExchange exchange, FakeAnswer answer)
            throws IOException {
        if (fault.isEmpty()) {
            return false;
        }
        switch (fault.get().what()) {
            case HOLD -> {
                hold(fault.get(), number);
                return false;
            }
            case SILENCE -> hold(fault.get(), number);
            case STATUS -> {
                Optional.ofNullable(fault.get().retryAfter())
                        .ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
                send(exchange, FakeAnswer.refused(fault.get().status(), "0", "Not now."));
            }
            case MALFORMED -> send(exchange, answer.malformed());
            case DROP -> {} // closed without a word
        }
        return true;
    }

    private void hold(Fault fault, int number) {
        log.held(number, true);
        try {
            plan.hold(fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.held(number, false);
    }

    private FakeAnswer answer(Asked asked) {
        return switch (asked.operation()) {
            case FIND -> claims.find(asked.query("externalReference"));
            case LIST ->
                claims.changedSince(asked.query("changedSince"), asked.number("size", 100), asked.number("from", 0));
            case CREATE -> claims.create(asked.body(), asked.requestId());
            case SHOW -> claims.show(asked.claimId());
            case ATTACH_POE -> claims.attachPoe(asked.claimId());
            case ATTACH_FILE -> claims.attachFile(asked.claimId(), asked.fileId());
            case RESUBMIT -> claims.resubmit(asked.claimId(), asked.body(), asked.requestId());
            case DISPUTE -> claims.dispute(asked.claimId(), asked.requestId());
            case DISASSOCIATE -> claims.disassociate(asked.claimId(), asked.requestId());
        };
    }

    private void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String what = exchange.getRequestURI().getPath().substring("/control/".length());
            Map<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();
            Object answer = Map.of();
            switch (what) {
                case "faults" -> plan.add(JSON.readValue(body, Fault.class));
                case "clear" -> plan.clear();
                case "lag" -> claims.lag(Duration.ofMillis(Long.parseLong(query.get("millis"))));
                case "forgetful" -> claims.forgetful(Boolean.parseBoolean(query.get("on")));
                case "microsoft" -> answer = claims.microsoft(query.get("claim"), query.get("step"));
                case "calls" -> answer = log.all();
                case "claims" -> answer = claims.byReference();
                case "files" -> answer = claims.files(query.get("claim"));
                case "status" -> answer = List.of(claims.statusOf(query.get("claim")));
                default -> throw new IllegalArgumentException(what);
            }
            send(exchange, new FakeAnswer(200, "application/json", JSON.writeValueAsBytes(answer), null));
        }
    }

    private static void send(HttpExchange exchange, FakeAnswer answer) throws IOException {
        for (String header : List.of("MS-RequestId", "MS-CorrelationId")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(header))
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        if (answer.mediaType() != null) {
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    /** What a request asks for. */
    private record Asked(
            Operation operation,
            String claimId,
            String fileId,
            Map<String, String> query,
            JsonNode body,
            String requestId) {
        static Asked of(HttpExchange exchange, byte[] body) throws IOException {
            String[] path = exchange.getRequestURI().getPath().split("/"); // "", v1, claims, id, what, which
            Map<String, String> query = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap();
            Operation operation = operation(exchange.getRequestMethod(), path, query);
            return new Asked(
                    operation,
                    path.length > 3 ? path[3] : null,
                    path.length > 5 ? path[5] : null,
                    query,
                    operation == Operation.CREATE || operation == Operation.RESUBMIT ? JSON.readTree(body) : null,
                    exchange.getRequestHeaders().getFirst("MS-RequestId"));
        }

        private static Operation operation(String method, String[] path, Map<String, String> query) {
            if (path.length == 3) {
                boolean find = query.containsKey("externalReference");
                return method.equals("POST") ? Operation.CREATE : find ? Operation.FIND : Operation.LIST;
            }
            if (path.length == 4) {
                return Operation.SHOW;
            }
            return switch (path[4]) {
                case "poe" -> Operation.ATTACH_POE;
                case "documents" -> Operation.ATTACH_FILE;
                case "resubmit" -> Operation.RESUBMIT;
                case "dispute" -> Operation.DISPUTE;
                case "disassociate" -> Operation.DISASSOCIATE;
                default -> throw new IllegalArgumentException(path[4]);
            };
        }

        Optional<String> reference() {
            return operation == Operation.CREATE
                    ? Optional.of(body.path("externalReference").asText())
                    : Optional.ofNullable(query("externalReference"));
        }

        String query(String name) {
            String value = query.get(name);
            return value == null ? null : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
        }

        int number(String name, int otherwise) {
            return query.containsKey(name) ? Integer.parseInt(query.get(name)) : otherwise;
        }
    }
}
