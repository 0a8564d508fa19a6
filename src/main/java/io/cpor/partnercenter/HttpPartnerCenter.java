package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.claim.Claim;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private final Supplier<KnownNames> workloads;
    private final Clock clock;

    /** @param workloads their codes, by what Microsoft may call them */
    HttpPartnerCenter(
            RestClient http,
            PartnerCenterCall exchange,
            String partnerName,
            LookUpLag lookUpLag,
            Supplier<KnownNames> workloads,
            Clock clock) {
        this.http = http;
        this.exchange = exchange;
        this.pages = new ClaimPages(http, exchange, workloads, clock);
        this.partnerName = partnerName;
        this.lookUpLag = lookUpLag;
        this.workloads = workloads;
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
        return exchange.ask(
                post("/v1/claims", "create " + reference).body(NewClaimJson.of(association, claim, partnerName)),
                this::claim);
    }

    @Override
    public void attachPoe(String claimId, ClaimDocument document) {
        String key = "poe " + claimId + " " + document.sha256();
        exchange.tell(put("/v1/claims/{id}/poe", key, document, claimId), HttpPartnerCenter::nothing);
    }

    @Override
    public void attachFile(String claimId, String fileId, String name, ClaimDocument document) {
        String key = "document " + claimId + " " + fileId;
        ContentDisposition called = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        RestClient.RequestBodySpec call = put("/v1/claims/{id}/documents/{file}", key, document, claimId, fileId);
        call.header(HttpHeaders.CONTENT_DISPOSITION, called.toString());
        try {
            exchange.ask(call, HttpPartnerCenter::nothing);
        } catch (ClaimNotShown notOffered) { // the claim was looked at just before, so it is the call that is not there
            throw new ClaimRefused("\"" + name + "\" cannot be sent from here (" + notOffered.getMessage()
                    + "). Remove it from the answer, attach it in Partner Center, and answer again.");
        }
    }

    @Override
    public FiledClaim look(String claimId) {
        return exchange.tell(get("/v1/claims/{id}", claimId), answer -> claim(claimId, answer));
    }

    @Override
    public FiledClaim resubmit(String claimId, String answer, List<String> drops, String key) {
        Map<String, Object> body =
                drops.isEmpty() ? Map.of("comment", answer) : Map.of("comment", answer, "dropLines", drops);
        return claim(claimId, post("/v1/claims/{id}/resubmit", key, claimId).body(body));
    }

    @Override
    public FiledClaim dispute(String claimId, String justification, String key) {
        return claim(
                claimId, post("/v1/claims/{id}/dispute", key, claimId).body(Map.of("justification", justification)));
    }

    @Override
    public FiledClaim disassociate(String claimId, String reason, String key) {
        return claim(claimId, post("/v1/claims/{id}/disassociate", key, claimId).body(Map.of("reason", reason)));
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

    private RestClient.RequestBodySpec put(String path, String key, ClaimDocument document, Object... variables) {
        RestClient.RequestBodySpec call = http.put().uri(path, variables);
        call.headers(headers -> headers.addAll(PartnerCenterHeaders.of(key)))
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .body(out -> {
                    try (InputStream content = document.content().get()) {
                        content.transferTo(out);
                    }
                });
        return call;
    }

    private static Answer nothing(Answer answer) {
        answer.nothing();
        return answer;
    }

    private FiledClaim claim(String asked, RestClient.RequestHeadersSpec<?> call) {
        return exchange.ask(call, answer -> claim(asked, answer));
    }

    /** Only the claim that was asked for; another in its place is an answer to something else. */
    private FiledClaim claim(String asked, Answer answer) {
        FiledClaim claim = claim(answer);
        if (!claim.claimId().equals(asked)) {
            throw new PartnerCenterUnavailable("Partner Center answered with another claim than the one asked for");
        }
        return claim;
    }

    private FiledClaim claim(Answer answer) {
        return answer.json(ClaimJson.class).claim(clock.instant(), workloads.get());
    }
}
