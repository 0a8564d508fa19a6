package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long list of changes is read in several goes, if it can be taken up again. */
class ClaimPagesTest {
    private static final Instant SINCE = Instant.parse("2026-11-23T10:00:00Z");

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private PartnerCenter center;

    @BeforeEach
    void build() {
        center = Clients.at(WIRE.baseUrl(), Duration.ofSeconds(20));
    }

    @Test
    void a_long_list_is_read_up_to_a_time_from_which_it_goes_on() {
        pages(12, page -> quoted(SINCE.plusSeconds(page)));

        ClaimChanges first = center.changedSince(SINCE);

        assertThat(first.claims()).extracting(FiledClaim::claimId).containsExactly("1", "2", "3", "4", "5");
        assertThat(first.more()).isTrue();
        assertThat(first.latest()).contains(SINCE.plusSeconds(5));
        WIRE.verify(5, getRequestedFor(anyUrl()));
    }

    @Test
    void a_list_that_ends_there_is_whole() {
        pages(5, page -> quoted(SINCE.plusSeconds(page)));

        ClaimChanges all = center.changedSince(SINCE);

        assertThat(all.claims()).hasSize(5);
        assertThat(all.more()).isFalse();
    }

    @Test
    void a_list_of_one_moment_is_read_until_time_goes_on() {
        pages(12, page -> quoted(page < 8 ? SINCE : SINCE.plusSeconds(1)));

        ClaimChanges first = center.changedSince(SINCE);

        assertThat(first.claims()).hasSize(10);
        assertThat(first.more()).isTrue();
        assertThat(first.latest()).contains(SINCE.plusSeconds(1));
    }

    @Test
    void a_list_out_of_order_is_read_to_its_end() {
        pages(12, page -> quoted(SINCE.plusSeconds(page == 3 ? 60 : page)));

        ClaimChanges all = center.changedSince(SINCE);

        assertThat(all.claims()).hasSize(12);
        assertThat(all.more()).isFalse();
        assertThat(all.latest()).contains(SINCE.plusSeconds(60));
    }

    @Test
    void a_list_without_times_is_read_to_its_end() {
        pages(12, page -> "null");

        ClaimChanges all = center.changedSince(SINCE);

        assertThat(all.claims()).hasSize(12);
        assertThat(all.more()).isFalse();
        assertThat(all.latest()).isEmpty();
    }

    /** PostgreSQL keeps no NUL, and one such claim must keep nobody from the others. */
    @Test
    void a_text_with_nul_can_be_kept_and_is_not_taken_for_the_same_without() {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims")).willReturn(okJson("""
                {"items":[{"id":"50\\u0000","externalReference":"x\\u0000","status":"Sub\\u0000mitted","reason":"a\\u0000b",
                  "tenantId":"t\\u0000","subStatus":"s\\u0000","changedAt":null,
                  "lines":[{"workload":"Te\\u0000ams","dropped":true}]},
                 {"id":"51","status":"Submitted"}],"links":{}}""")));

        assertThat(center.changedSince(SINCE).claims())
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.toString()).doesNotContain("\0"))
                .extracting(FiledClaim::claimId)
                .doesNotContain("50")
                .contains("51");
    }

    @Test
    void nor_is_there_one_in_what_a_refusal_says() {
        WIRE.stubFor(post(urlPathEqualTo("/v1/claims"))
                .willReturn(okJson("{\"code\":\"6\\u0000\",\"description\":\"not\\u0000 enrolled\"}")
                        .withStatus(400)));
        Association association = AssociationExamples.withAcceptedPoe("CPOR-2026-00042");

        assertThatThrownBy(() -> center.create(association, association.openClaim()))
                .isInstanceOf(ClaimRefused.class)
                .message()
                .contains("enrolled")
                .doesNotContain("\0");
    }

    private static String quoted(Instant time) {
        return "\"" + time + "\"";
    }

    /** As many pages, each with one claim; the number of the page is the claim's. */
    private static void pages(int count, IntFunction<String> changedAt) {
        for (int page = 1; page <= count; page++) {
            String next = page == count ? "{}" : "{\"next\":{\"uri\":\"/v1/claims?page=%d\"}}".formatted(page + 1);
            WIRE.stubFor(get(urlPathEqualTo("/v1/claims"))
                    .withQueryParam("page", page == 1 ? absent() : equalTo(String.valueOf(page)))
                    .willReturn(okJson("""
                            {"items":[{"id":"%d","status":"Submitted","changedAt":%s}],"links":%s}""".formatted(page, changedAt.apply(page), next))));
        }
    }

    /** PostgreSQL keeps half a character as a question mark: an answer to such a question would never be sent. */
    @Test
    void a_text_is_the_same_after_it_was_kept() {
        String emojiAtTheLimit = "x".repeat(1999) + "\\ud83d\\ude00";
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims")).willReturn(okJson("""
                {"items":[{"id":"50","status":"Partner action required","reason":"Name all \\ud83d"},
                 {"id":"51","status":"Partner action required","reason":"\\ude00 all"},
                 {"id":"52","status":"Partner action required","reason":"%s"},
                 {"id":"53","status":"Partner action required","reason":"\\ud83d\\ude00"}],"links":{}}""".formatted(emojiAtTheLimit))));

        assertThat(center.changedSince(SINCE).claims())
                .extracting(claim -> claim.seen().reason())
                .containsExactly("Name all \ufffd", "\ufffd all", "x".repeat(1999), "\ud83d\ude00")
                .allSatisfy(reason -> assertThat(
                                new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(reason));
    }

    /** No database keeps all of them, and the year 1 is what a program sends that has none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+300000-01-01T00:00:00Z\"",
                "\"-10000-01-01T00:00:00Z\"",
                "\"0001-01-01T00:00:00Z\"",
                "\"1999-12-31T23:59:59Z\"",
                "\"2999-01-01T00:00:00Z\"",
                "99999999999999"
            })
    void a_time_that_no_claim_can_have_is_none(String time) {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims")).willReturn(okJson("""
                {"items":[{"id":"50","status":"Under review","verifiedAt":%1$s,"changedAt":%1$s},
                 {"id":"51","status":"Approved","verifiedAt":"2026-11-23T09:00:00Z","changedAt":"2026-11-23T10:00:00Z"}],
                 "links":{}}""".formatted(time))));

        List<FiledClaim> claims = center.changedSince(SINCE).claims();

        assertThat(claims.get(0).seen()).isEqualTo(new StatusSeen("Under review", null, null, null));
        assertThat(claims.get(0).seen().meaning()).contains(Verification.PENDING);
        assertThat(claims.get(1).seen().verifiedAt()).isEqualTo(SINCE.minusSeconds(3600));
        assertThat(claims.get(1).seen().changedAt()).isEqualTo(SINCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1e400000000", "-1e400000000", "[]", "true"})
    void a_claim_with_a_time_that_cannot_be_read_keeps_nobody_from_the_others(String time) {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims")).willReturn(okJson("""
                {"items":[{"id":"50","status":"Under review","verifiedAt":%s},{"id":"51","status":"Approved"}],
                 "links":{}}""".formatted(time))));

        assertThat(center.changedSince(SINCE).claims())
                .extracting(FiledClaim::claimId)
                .contains("51");
    }

    @Test
    void a_refusal_is_no_longer_than_what_is_kept_of_it() {
        WIRE.stubFor(post(urlPathEqualTo("/v1/claims"))
                .willReturn(okJson("{\"code\":\"" + "9".repeat(3000) + "\",\"description\":\""
                                + "\\ud83d\\ude00".repeat(3000) + "\"}")
                        .withStatus(400)));
        Association association = AssociationExamples.withAcceptedPoe("CPOR-2026-00042");

        assertThatThrownBy(() -> center.create(association, association.openClaim()))
                .isInstanceOf(ClaimRefused.class)
                .message()
                .hasSizeLessThan(1200)
                .contains("\ud83d\ude00 (code 999", ")");
    }
}
