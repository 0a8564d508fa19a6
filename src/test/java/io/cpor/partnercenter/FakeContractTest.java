package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cpor.faults.PartnerCenterProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract against the Partner Center that faults are tried with; what it says must be as it is written down too. */
class FakeContractTest extends PartnerCenterContract {
    private static final WrittenContract WRITTEN = WrittenContract.read();

    private static PartnerCenterProcess fake;

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private PartnerCenter partnerCenter;

    @BeforeAll
    static void start() {
        fake = PartnerCenterProcess.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @BeforeEach
    void listen() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(fake.address())));
        partnerCenter = Clients.at(WIRE.baseUrl(), Duration.ofSeconds(20));
    }

    @AfterEach
    void all_that_was_said_is_as_it_is_written_down() {
        assertThat(Spoken.over(WIRE)).isNotEmpty();
        assertThat(Spoken.faults(WRITTEN, Spoken.over(WIRE), true)).isEmpty();
    }

    @Override
    PartnerCenter partnerCenter() {
        return partnerCenter;
    }

    @Override
    void microsoft(String claimId, String step) {
        fake.microsoft(claimId, step);
    }

    @Override
    List<String> filesAt(String claimId) {
        return fake.files(claimId);
    }

    @Test
    void the_same_thing_asked_again_is_answered_as_it_was() {
        String id = created().claimId();
        microsoft(id, "request-information");
        FiledClaim first = partnerCenter.resubmit(id, "x", List.of(), "first " + id);
        microsoft(id, "request-information");

        assertThat(partnerCenter.resubmit(id, "x", List.of(), "first " + id)).isEqualTo(first);
        assertThat(partnerCenter.look(id).seen().status())
                .as("the second question is not answered with the first answer")
                .isEqualTo("Partner action required");
        assertThat(partnerCenter
                        .resubmit(id, "y", List.of(), "second " + id)
                        .seen()
                        .status())
                .isEqualTo("Submitted");
    }

    @Test
    void what_is_not_possible_now_is_refused() {
        String id = created().claimId();

        assertThatThrownBy(() -> partnerCenter.resubmit(id, "x", List.of(), "resubmit " + id))
                .isInstanceOf(ClaimRefused.class);
        assertThatThrownBy(() -> partnerCenter.dispute(id, "x", "dispute " + id))
                .isInstanceOf(ClaimRefused.class);
    }
}
