package io.cpor.partnercenter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.association.claim.StatusSeen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_STATUS = 100;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TENANT = 200;
    private static final int MOST_DROPPED = 49;

    /** What the claim covers, and whether the reviewer dropped it; only what is said to be dropped is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String workload, String subscriptionId, Boolean dropped) {
        private String name() {
            return workload == null ? subscriptionId : workload;
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
     * @param now by our clock: a change that lies well ahead of it has no time that could be relied on
     * @throws PartnerCenterUnavailable if it lacks what makes it a claim
     */
    FiledClaim claim(Instant now) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || status == null || status.isBlank()) {
            throw new PartnerCenterUnavailable("Partner Center answered with a claim that has no usable id or status");
        }
        StatusSeen seen = new StatusSeen(
                clip(status.strip(), LONGEST_STATUS),
                clip(reason, LONGEST_REASON),
                verifiedAt,
                changedAt == null || changedAt.isAfter(now.plus(SKEW)) ? null : changedAt,
                subStatus == null || subStatus.isBlank() ? null : clip(subStatus.strip(), LONGEST_STATUS),
                dropped());
        return new FiledClaim(id, externalReference, seen, tenant(), covered());
    }

    private String tenant() {
        return tenantId == null || tenantId.isBlank() ? null : clip(tenantId.strip(), LONGEST_TENANT);
    }

    private List<String> covered() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line != null
                                && line.name() != null
                                && !line.name().isBlank())
                        .map(line -> line.name().strip())
                        .toList();
    }

    private String dropped() {
        String names = lines == null
                ? ""
                : lines.stream()
                        .filter(line -> line != null && Boolean.TRUE.equals(line.dropped()) && line.name() != null)
                        .map(line -> line.name().strip())
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                        .distinct()
                        .limit(MOST_DROPPED)
                        .collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }

    private static String clip(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
