package io.cpor.partnercenter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claim as it travels from Partner Center to us; unknown fields are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClaimJson(
        String id,
        String externalReference,
        String status,
        String subStatus,
        String reason,
        Instant verifiedAt,
        Instant changedAt,
        String tenantId,
        List<Line> lines) {
    /** By how much clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** Programs that have no time to tell send their earliest one, such as the year 1. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_STATUS = 100;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TENANT = 200;
    private static final int MOST_DROPPED = 49;

    /** What the claim covers, and whether the reviewer dropped it; only what is said to be dropped is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String workload, String subscriptionId, Boolean dropped) {
        private boolean isNamed() {
            String name = workload == null ? subscriptionId : workload;
            return name != null && !name.isBlank();
        }

        /** Microsoft may call a workload by another name than the one under which it was claimed. */
        private ShownLine shown(KnownNames workloads) {
            return workload == null
                    ? new ShownLine(subscriptionId.strip(), subscriptionId.strip())
                    : new ShownLine(
                            workload.strip(), workloads.find(workload.strip()).orElse(workload.strip()));
        }
    }

    /** One page of claims, in Partner Center's form of a collection. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<JsonNode> items, Links links) {
        /**
         * Each as it came, to be read by itself.
         *
         * @throws PartnerCenterUnavailable if it is no list of claims
         */
        List<JsonNode> claims() {
            if (items == null || items.stream().anyMatch(item -> item == null || !item.isObject())) {
                throw new PartnerCenterUnavailable("Partner Center answered with a list that has no items");
            }
            return items;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Links(Link next) {}

    /** Where the next page is, and what must be sent along to get it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(String uri, List<Header> headers) {
        Link {
            headers = headers == null
                    ? List.of()
                    : headers.stream().filter(Objects::nonNull).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Header(String key, String value) {
        /** No other header is for the other side to set: neither who we are nor how we speak. */
        boolean isPartnerCenters() {
            return key != null && key.matches("(?i)MS-[a-z0-9-]+") && value != null && value.matches("[ -~]*");
        }
    }

    /**
     * @param now by our clock: a time that lies well ahead of it, or before there was any claim, is none
     * @param workloads their codes, by what Microsoft may call them
     * @throws PartnerCenterUnavailable if it lacks what makes it a claim
     */
    FiledClaim claim(Instant now, KnownNames workloads) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || status == null || status.isBlank()) {
            throw new PartnerCenterUnavailable("Partner Center answered with a claim that has no usable id or status");
        }
        StatusSeen seen = new StatusSeen(
                clip(status.strip(), LONGEST_STATUS),
                clip(reason, LONGEST_REASON),
                credible(verifiedAt, now),
                credible(changedAt, now),
                subStatus == null || subStatus.isBlank() ? null : clip(subStatus.strip(), LONGEST_STATUS),
                dropped(workloads));
        return new FiledClaim(id, externalReference, seen, tenant(), covered(workloads));
    }

    /** The time, if it can be one of a claim; another cannot be relied on, and databases cannot keep all of them. */
    private static Instant credible(Instant time, Instant now) {
        return time == null || time.isBefore(EARLIEST) || time.isAfter(now.plus(SKEW)) ? null : time;
    }

    private String tenant() {
        return tenantId == null || tenantId.isBlank() ? null : clip(tenantId.strip(), LONGEST_TENANT);
    }

    private List<ShownLine> covered(KnownNames workloads) {
        return named().map(line -> line.shown(workloads)).toList();
    }

    private String dropped(KnownNames workloads) {
        String names = named().filter(line -> Boolean.TRUE.equals(line.dropped()))
                .map(line -> line.shown(workloads))
                .filter(line -> line.name().length() <= LONGEST_NAME)
                .map(ShownLine::meant)
                .distinct()
                .limit(MOST_DROPPED)
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }

    private Stream<Line> named() {
        return lines == null ? Stream.empty() : lines.stream().filter(line -> line != null && line.isNamed());
    }

    private static String clip(String text, int longest) {
        return text == null ? null : Texts.cut(text, longest);
    }
}
