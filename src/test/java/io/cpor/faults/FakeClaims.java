package io.cpor.faults;

import static io.cpor.faults.Call.Effect.DONE;
import static io.cpor.faults.Call.Effect.NOTHING;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Partner Center keeps. Of a call that it had before under the same MS-RequestId it does nothing, and answers as it
 * did the first time; nothing else keeps it from creating a second claim for the same reference. It can be made to forget
 * those ids too.
 */
final class FakeClaims {
    private static final int FIRST_NUMBER = 2_000_000;

    private final List<FakeClaim> claims = new ArrayList<>();
    private final Map<String, FakeAnswer> answered = new HashMap<>();
    private boolean forgetful;
    private Duration lag = Duration.ZERO;

    synchronized void forgetful(boolean forgets) {
        forgetful = forgets;
    }

    synchronized void lag(Duration behind) {
        lag = behind;
    }

    synchronized FakeAnswer create(JsonNode asked, String requestId) {
        return once(requestId, () -> {
            String reference = asked.path("externalReference").asText();
            String location = asked.path("partnerLocationId").asText();
            if (reference.isEmpty() || asked.at("/customer/tenantId").asText().isEmpty()) {
                return FakeAnswer.refused(400, "800002", "Missing: externalReference or customer.tenantId.");
            }
            if (location.startsWith("99")) {
                return FakeAnswer.refused(400, "600001", "Partner ID " + location + " is not enrolled.");
            }
            FakeClaim claim = new FakeClaim(
                    Integer.toString(FIRST_NUMBER + claims.size()),
                    reference,
                    asked.at("/customer/tenantId").asText());
            claim.becomes("Submitted", null, false, lag);
            claims.add(claim);
            return FakeAnswer.json(201, claim.now(), DONE);
        });
    }

    synchronized FakeAnswer find(String reference) {
        List<Map<String, Object>> found = claims.stream()
                .filter(claim -> claim.reference().equals(reference))
                .flatMap(claim -> claim.visible(Instant.now()).stream())
                .toList();
        return page(found, found.size(), null);
    }

    synchronized FakeAnswer changedSince(String since, int size, int from) {
        Instant oldest =
                since == null ? Instant.EPOCH : OffsetDateTime.parse(since).toInstant();
        List<Map<String, Object>> all = claims.stream()
                .flatMap(claim -> claim.visible(Instant.now()).stream())
                .filter(claim -> !changedAt(claim).isBefore(oldest))
                .sorted((one, other) -> changedAt(one).compareTo(changedAt(other)))
                .toList();
        int end = Math.min(all.size(), from + size);
        String next = end < all.size() ? "/v1/claims?changedSince=" + oldest + "&size=" + size + "&from=" + end : null;
        return page(all.subList(Math.min(from, end), end), all.size(), next);
    }

    synchronized FakeAnswer show(String id) {
        return byId(id).flatMap(claim -> claim.visible(Instant.now()))
                .map(shown -> FakeAnswer.json(200, shown, NOTHING))
                .orElseGet(() -> noClaim(id));
    }

    synchronized FakeAnswer attachPoe(String id) {
        return byId(id).isPresent() ? FakeAnswer.nothing(DONE) : noClaim(id);
    }

    /** The same again takes its own place. */
    synchronized FakeAnswer attachFile(String id, String fileId) {
        return byId(id).map(claim -> FakeAnswer.nothing(claim.attaches(fileId) ? DONE : NOTHING))
                .orElseGet(() -> noClaim(id));
    }

    /** The ids of the files that were put to the claim. */
    synchronized List<String> files(String id) {
        return byId(id).map(FakeClaim::files).orElse(List.of());
    }

    synchronized FakeAnswer resubmit(String id, JsonNode body, String requestId) {
        return change(id, requestId, "Partner action required", claim -> {
            body.path("dropLines").forEach(line -> claim.takesOut(line.asText()));
            claim.becomes(claim.disputed() ? "Dispute" : "Submitted", null, false, lag);
        });
    }

    synchronized FakeAnswer dispute(String id, String requestId) {
        return change(id, requestId, "Rejected", claim -> {
            claim.markDisputed();
            claim.becomes("Dispute", null, false, lag);
        });
    }

    synchronized FakeAnswer disassociate(String id, String requestId) {
        return change(id, requestId, null, claim -> claim.becomes("Rejected final", "Partner request", false, lag));
    }

    /** Microsoft's own doing, which looks show at once. */
    synchronized boolean microsoft(String id, String step) {
        Optional<FakeClaim> found = byId(id);
        found.ifPresent(claim -> {
            switch (step) {
                case "verify" -> claim.becomes("Under review", null, true, Duration.ZERO);
                case "request-information" ->
                    claim.becomes("Partner action required", "Missing customer acknowledgement", false, Duration.ZERO);
                case "approve" -> claim.becomes("Approved", null, true, Duration.ZERO);
                case "reject" ->
                    claim.becomes(
                            claim.disputed() ? "Rejected final" : "Rejected",
                            "The POE does not name the workload",
                            false,
                            Duration.ZERO);
                case "competing" -> claim.competes();
                case "drop?line=Teams" -> claim.drops("Teams");
                default -> throw new IllegalArgumentException(step);
            }
        });
        return found.isPresent();
    }

    /** How many claims there are for each reference. */
    synchronized Map<String, List<String>> byReference() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        claims.forEach(claim -> ids.computeIfAbsent(claim.reference(), none -> new ArrayList<>())
                .add(claim.id()));
        return ids;
    }

    synchronized String referenceOf(String id) {
        return byId(id).map(FakeClaim::reference).orElse(null);
    }

    synchronized String statusOf(String id) {
        return byId(id).map(FakeClaim::status).orElse("unknown");
    }

    private FakeAnswer change(
            String id, String requestId, String onlyFrom, java.util.function.Consumer<FakeClaim> change) {
        return once(
                requestId,
                () -> byId(id).map(claim -> {
                            boolean possible = onlyFrom == null
                                    ? !claim.status().startsWith("Rejected")
                                    : claim.status().equals(onlyFrom)
                                            && !(onlyFrom.equals("Rejected") && claim.disputed());
                            if (!possible) {
                                return FakeAnswer.refused(
                                        409,
                                        "600009",
                                        "This is not possible while claim " + id + " is " + claim.status() + ".");
                            }
                            change.accept(claim);
                            return FakeAnswer.json(200, claim.now(), DONE);
                        })
                        .orElseGet(() -> noClaim(id)));
    }

    private FakeAnswer once(String requestId, Supplier<FakeAnswer> doing) {
        FakeAnswer before = forgetful ? null : answered.get(requestId);
        if (before != null) {
            return before.repeated();
        }
        FakeAnswer answer = doing.get();
        if (answer.effect() == DONE) {
            answered.put(requestId, answer);
        }
        return answer;
    }

    private Optional<FakeClaim> byId(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    private static FakeAnswer noClaim(String id) {
        return FakeAnswer.refused(404, "600404", "There is no claim " + id + ".");
    }

    private static FakeAnswer page(List<Map<String, Object>> items, int total, String next) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("totalCount", total);
        page.put("items", items);
        page.put("links", next == null ? Map.of() : Map.of("next", Map.of("uri", next, "method", "GET")));
        page.put("attributes", Map.of("objectType", "Collection"));
        return FakeAnswer.json(200, page, NOTHING);
    }

    private static Instant changedAt(Map<String, Object> claim) {
        return Instant.parse((String) claim.get("changedAt"));
    }
}
