package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
