package io.cpor.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.agreement.KnownNames;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;

/** Reads a list of claims from its first page to its last. */
final class ClaimPages {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimPages.class);

    private static final int MOST = 1000;

    /** In pages. As many as a job may read before its lock ends, however slowly they come. */
    private static final int ONE_GO = 5;

    private final RestClient http;
    private final PartnerCenterCall exchange;
    private final Supplier<KnownNames> workloads;
    private final Clock clock;

    ClaimPages(RestClient http, PartnerCenterCall exchange, Supplier<KnownNames> workloads, Clock clock) {
        this.http = http;
        this.exchange = exchange;
        this.workloads = workloads;
        this.clock = clock;
    }

    /** @throws PartnerCenterUnavailable also if only one of them cannot be used, for it may be the one that is looked for */
    List<FiledClaim> from(RestClient.RequestHeadersSpec<?> first) {
        return read(first, claims -> false, (claim, names) -> Optional.of(claim(claim, names)))
                .claims();
    }

    /**
     * What changed since then, up to a place where the list may be taken up again. A claim that cannot be used keeps nobody
     * from hearing of the others.
     */
    ClaimChanges changes(RestClient.RequestHeadersSpec<?> first, Instant since) {
        return read(first, claims -> canStopAfter(claims, since), this::usable);
    }

    private Optional<FiledClaim> usable(JsonNode claim, KnownNames names) {
        try {
            return Optional.of(claim(claim, names));
        } catch (PartnerCenterUnavailable e) {
            LOG.warn("a claim in Partner Center's list is passed over: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private FiledClaim claim(JsonNode claim, KnownNames names) {
        return Answer.part(claim, ClaimJson.class).claim(clock.instant(), names);
    }

    private ClaimChanges read(
            RestClient.RequestHeadersSpec<?> first,
            Predicate<List<FiledClaim>> enough,
            BiFunction<JsonNode, KnownNames, Optional<FiledClaim>> claim) {
        List<FiledClaim> claims = new ArrayList<>();
        RestClient.RequestHeadersSpec<?> call = first;
        for (int page = 1; page <= MOST; page++) {
            Read read = exchange.tell(call, answer -> read(answer.json(ClaimJson.Page.class), claim));
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
    private static boolean canStopAfter(List<FiledClaim> claims, Instant since) {
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

    private Read read(ClaimJson.Page page, BiFunction<JsonNode, KnownNames, Optional<FiledClaim>> claim) {
        KnownNames names = workloads.get();
        List<FiledClaim> claims = page.claims().stream()
                .map(one -> claim.apply(one, names))
                .flatMap(Optional::stream)
                .toList();
        if (claims.isEmpty() && !page.claims().isEmpty()) {
            throw new PartnerCenterUnavailable("Partner Center answered with claims that cannot be used");
        }
        boolean last = page.links() == null
                || page.links().next() == null
                || page.links().next().uri() == null;
        return new Read(claims, last ? null : call(page.links().next()));
    }

    /**
     * Partner Center names the next page by path and query. What would lead to another host is not followed: our access
     * token goes along.
     */
    private RestClient.RequestHeadersSpec<?> call(ClaimJson.Link next) {
        if (!next.uri().matches("/[^/\\\\].*") || !next.uri().matches("[!-~]+")) {
            throw new PartnerCenterUnavailable("Partner Center's next page is at another address");
        }
        return http.get().uri(base -> address(base.build() + next.uri())).headers(headers -> {
            headers.addAll(PartnerCenterHeaders.of(UUID.randomUUID().toString()));
            next.headers().stream()
                    .filter(ClaimJson.Header::isPartnerCenters)
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
