package io.cpor.partnercenter;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.web.client.RestClient;

/** Reads a list of claims from its first page to its last. */
final class ClaimPages {
    private static final int MOST = 1000;

    /** In pages. As many as a job may read before its lock ends, however slowly they come. */
    private static final int ONE_GO = 5;

    private final RestClient http;
    private final Exchange exchange;

    ClaimPages(RestClient http, Exchange exchange) {
        this.http = http;
        this.exchange = exchange;
    }

    List<FiledClaim> from(RestClient.RequestHeadersSpec<?> first) {
        return read(first, claims -> false).claims();
    }

    /** What changed since then, up to a place where the list may be taken up again. */
    ClaimChanges changes(RestClient.RequestHeadersSpec<?> first, Instant since) {
        return read(first, claims -> mayStopAfter(claims, since));
    }

    private ClaimChanges read(RestClient.RequestHeadersSpec<?> first, Predicate<List<FiledClaim>> enough) {
        List<FiledClaim> claims = new ArrayList<>();
        RestClient.RequestHeadersSpec<?> call = first;
        for (int page = 1; page <= MOST; page++) {
            Read read = exchange.tell(call, answer -> read(answer.json(ClaimWire.Page.class)));
            claims.addAll(read.claims());
            boolean last = read.next() == null;
            if (last || page % ONE_GO == 0 && enough.test(claims)) {
                return new ClaimChanges(claims, !last);
            }
            call = read.next();
        }
        throw new PartnerCenterUnavailable("Partner Center's list of claims does not end");
    }

    /** Only a list in the order of time can be taken up at a time, and only if that takes us forward. */
    private static boolean mayStopAfter(List<FiledClaim> claims, Instant since) {
        Instant before = since;
        for (FiledClaim claim : claims) {
            Instant changedAt = claim.seen().changedAt();
            if (changedAt == null || changedAt.isBefore(before)) {
                return false;
            }
            before = changedAt;
        }
        return before.isAfter(since);
    }

    private record Read(List<FiledClaim> claims, RestClient.RequestHeadersSpec<?> next) {}

    private Read read(ClaimWire.Page page) {
        List<FiledClaim> claims = page.claims().stream().map(ClaimWire::claim).toList();
        boolean last = page.links() == null
                || page.links().next() == null
                || page.links().next().uri() == null;
        return new Read(claims, last ? null : call(page.links().next()));
    }

    /**
     * Partner Center names the next page by path and query. What would lead to another host is not followed: our access
     * token goes along.
     */
    private RestClient.RequestHeadersSpec<?> call(ClaimWire.Link next) {
        if (!next.uri().matches("/[^/\\\\].*") || !next.uri().matches("[!-~]+")) {
            throw new PartnerCenterUnavailable("Partner Center's next page is at another address");
        }
        return http.get().uri(base -> address(base.build() + next.uri())).headers(headers -> {
            headers.addAll(PartnerCenterHeaders.of(UUID.randomUUID().toString()));
            next.headers().stream()
                    .filter(ClaimWire.Header::isPartnerCenters)
                    .forEach(one -> headers.set(one.key(), one.value()));
        });
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new PartnerCenterUnavailable("Partner Center's next page is at no address");
        }
    }
}
