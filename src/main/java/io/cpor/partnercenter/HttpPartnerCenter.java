package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Speaks to Partner Center, or to a bridge or sandbox with its REST conventions (field facts 5.5): a request id that is
 * the same for the same intent, a correlation id that is new for every call, and error bodies with a code. What stands on
 * the other side is written down in {@code static/partner-center.openapi.yaml}.
 */
final class HttpPartnerCenter implements PartnerCenter {
    private final RestClient http;
    private final PartnerCenterCall exchange;
    private final ClaimPages pages;
    private final String partnerName;
    private final LookUpLag lookUpLag;
    private final Clock clock;

    HttpPartnerCenter(
            RestClient http, PartnerCenterCall exchange, String partnerName, LookUpLag lookUpLag, Clock clock) {
        this.http = http;
        this.exchange = exchange;
        this.pages = new ClaimPages(http, exchange, clock);
        this.partnerName = partnerName;
        this.lookUpLag = lookUpLag;
        this.clock = clock;
    }

    @Override
    public boolean filedByHand() {
        return false;
    }

    @Override
    public Optional<FiledClaim> find(String externalReference) {
        // every page, so that an adapter that does not filter makes us no second claim
        return pages.from(get("/v1/claims?externalReference={reference}", externalReference)).stream()
                .filter(claim -> externalReference.equals(claim.externalReference()))
                .findFirst();
    }

    @Override
    public Optional<FiledClaim> findSent(String externalReference, Instant sent) {
        Optional<FiledClaim> found = find(externalReference);
        if (found.isEmpty()) {
            lookUpLag.await(sent);
        }
        return found;
    }

    @Override
    public FiledClaim create(Association association, Claim claim) {
        String reference = association.externalReference(claim);
        return claim(post("/v1/claims", "create " + reference).body(NewClaimJson.of(association, claim, partnerName)));
    }

    @Override
    public void attachPoe(String claimId, PoeDocument document) {
        RestClient.RequestBodySpec call = http.put().uri("/v1/claims/{id}/poe", claimId);
        call.headers(headers -> headers.addAll(PartnerCenterHeaders.of("poe " + claimId + " " + document.sha256())))
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .body(out -> {
                    try (InputStream content = document.content().get()) {
                        content.transferTo(out);
                    }
                });
        exchange.tell(call, answer -> {
            answer.nothing();
            return answer;
        });
    }

    @Override
    public FiledClaim look(String claimId) {
        return exchange.tell(get("/v1/claims/{id}", claimId), this::claim);
    }

    @Override
    public FiledClaim resubmit(String claimId, String answer, String key) {
        return claim(post("/v1/claims/{id}/resubmit", key, claimId).body(Map.of("comment", answer)));
    }

    @Override
    public FiledClaim dispute(String claimId, String justification, String key) {
        return claim(post("/v1/claims/{id}/dispute", key, claimId).body(Map.of("justification", justification)));
    }

    @Override
    public FiledClaim disassociate(String claimId, String reason, String key) {
        return claim(post("/v1/claims/{id}/disassociate", key, claimId).body(Map.of("reason", reason)));
    }

    @Override
    public ClaimChanges changedSince(Instant since) {
        return pages.changes(get("/v1/claims?changedSince={since}", since), since);
    }

    private RestClient.RequestHeadersSpec<?> get(String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .headers(headers ->
                        headers.addAll(PartnerCenterHeaders.of(UUID.randomUUID().toString())));
    }

    private RestClient.RequestBodySpec post(String path, String key, Object... variables) {
        return http.post()
                .uri(path, variables)
                .headers(headers -> headers.addAll(PartnerCenterHeaders.of(key)))
                .contentType(MediaType.APPLICATION_JSON);
    }

    private FiledClaim claim(RestClient.RequestHeadersSpec<?> call) {
        return exchange.ask(call, this::claim);
    }

    private FiledClaim claim(Answer answer) {
        return answer.json(ClaimJson.class).claim(clock.instant());
    }
}
