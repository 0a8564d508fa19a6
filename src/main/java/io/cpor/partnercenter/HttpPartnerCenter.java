package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Speaks to Partner Center, or to a bridge or sandbox with its REST conventions (field facts 5.5): a request id that is
 * the same for the same intent, a correlation id that is new for every call, and error bodies with a code.
 */
final class HttpPartnerCenter implements PartnerCenter {
    /** 4xx answers that say nothing about the claim itself: who we are, whether it is there, how often we ask. */
    private static final Set<Integer> NO_REFUSAL = Set.of(401, 403, 404, 405, 406, 408, 429);

    private static final int MOST_PAGES = 1000;

    private final RestClient http;
    private final String partnerName;

    HttpPartnerCenter(RestClient http, String partnerName) {
        this.http = http;
        this.partnerName = partnerName;
    }

    @Override
    public boolean filedByHand() {
        return false;
    }

    @Override
    public Optional<FiledClaim> find(String externalReference) {
        ClaimWire.Page page =
                answered(get("/v1/claims?externalReference={reference}", externalReference), ClaimWire.Page.class);
        return items(page).stream()
                .filter(claim -> externalReference.equals(claim.externalReference()))
                .findFirst()
                .map(ClaimWire::claim);
    }

    @Override
    public FiledClaim create(Association association, Claim claim) {
        String reference = association.externalReference(claim);
        return claim(post("/v1/claims", "create " + reference).body(NewClaimWire.of(association, claim, partnerName)));
    }

    @Override
    public void attachPoe(String claimId, PoeDocument document) {
        RestClient.RequestBodySpec request = http.put().uri("/v1/claims/{id}/poe", claimId);
        request.headers(headers -> headers.addAll(PartnerCenterHeaders.of("poe " + claimId)))
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .body(out -> {
                    try (InputStream content = document.content().get()) {
                        content.transferTo(out);
                    }
                });
        answered(request, Void.class);
    }

    @Override
    public FiledClaim look(String claimId) {
        return claim(get("/v1/claims/{id}", claimId));
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
    public List<FiledClaim> changedSince(Instant since) {
        List<FiledClaim> changed = new ArrayList<>();
        RestClient.RequestHeadersSpec<?> request = get("/v1/claims?changedSince={since}", since);
        for (int page = 0; page < MOST_PAGES; page++) {
            ClaimWire.Page answer = answered(request, ClaimWire.Page.class);
            items(answer).forEach(claim -> changed.add(claim.claim()));
            if (answer.links() == null
                    || answer.links().next() == null
                    || answer.links().next().uri() == null) {
                return changed;
            }
            request = next(answer.links().next());
        }
        throw new PartnerCenterUnavailable("Partner Center's list of changed claims does not end");
    }

    /** Partner Center names the next page by path and query; what leads to another host is not followed. */
    private RestClient.RequestHeadersSpec<?> next(ClaimWire.Link link) {
        URI given = URI.create(link.uri());
        if (given.isAbsolute() || given.getRawAuthority() != null) {
            throw new PartnerCenterUnavailable("Partner Center's next page is at another address");
        }
        return http.get().uri(base -> URI.create(base.build() + link.uri())).headers(headers -> {
            headers.addAll(PartnerCenterHeaders.of(UUID.randomUUID().toString()));
            link.headers().forEach(one -> headers.set(one.key(), one.value()));
        });
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

    private static List<ClaimWire> items(ClaimWire.Page page) {
        if (page.items() == null) {
            throw new PartnerCenterUnavailable("Partner Center answered with a list that has no items");
        }
        return page.items();
    }

    private static FiledClaim claim(RestClient.RequestHeadersSpec<?> request) {
        return answered(request, ClaimWire.class).claim();
    }

    private static <T> T answered(RestClient.RequestHeadersSpec<?> request, Class<T> type) {
        try {
            T body = request.retrieve()
                    .onStatus(HttpStatusCode::isError, (sent, answer) -> refuse(answer))
                    .body(type);
            if (body == null && type != Void.class) {
                throw new PartnerCenterUnavailable("Partner Center's answer is empty");
            }
            return body;
        } catch (RestClientException e) {
            // the cause may quote the request or the answer, which hold personal data: only its kind is kept
            throw new PartnerCenterUnavailable("Partner Center gave no usable answer: "
                    + e.getMostSpecificCause().getClass().getSimpleName());
        }
    }

    private static void refuse(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        if (status >= 500 || NO_REFUSAL.contains(status)) {
            throw new PartnerCenterUnavailable("Partner Center answered " + status);
        }
        String body = new String(answer.getBody().readNBytes(16_384), StandardCharsets.UTF_8);
        throw new ClaimRefused(PartnerCenterError.text(body, status));
    }
}
