package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Why a claim is not taken for an association's, in words of a length that can be kept and read. */
class DoubtsTest {
    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private Association association;
    private String reference;

    @BeforeEach
    void accepted() {
        association = AssociationExamples.withAcceptedPoe("CPOR-2026-00042");
        reference = association.externalReference(association.openClaim());
    }

    private FiledClaim claim(String externalReference, String tenant, String workload) {
        WIRE.stubFor(get(urlPathEqualTo("/v1/claims/50"))
                .willReturn(okJson("""
                {"id":"50","status":"Submitted","externalReference":%s,"tenantId":%s,"lines":[{"workload":"%s"}]}""".formatted(quoted(externalReference), quoted(tenant), workload))));
        return Clients.at(WIRE.baseUrl(), Duration.ofSeconds(20)).look("50");
    }

    private static String quoted(String text) {
        return text == null ? null : "\"" + text + "\"";
    }

    private String tenant() {
        return association.customer().tenantId();
    }

    @Test
    void a_line_or_reference_of_any_length_is_named_by_its_beginning() {
        assertThat(claim(reference, tenant(), "W".repeat(5000))
                        .mismatch(association)
                        .orElseThrow())
                .contains("covers WWW", "which this association does not claim")
                .hasSizeLessThan(500);
        assertThat(claim("R".repeat(5000), tenant(), "Teams")
                        .mismatch(association)
                        .orElseThrow())
                .contains("RRR", association.reference())
                .hasSizeLessThan(500);
    }

    @Test
    void the_claim_that_was_created_has_its_reference_and_its_tenant() {
        FiledClaim created = claim(reference, tenant().toUpperCase(java.util.Locale.ROOT), "Teams");
        assertThat(created.wasCreated(association, reference)).isTrue();
        assertThat(created.contradiction(association, reference)).isEmpty();

        FiledClaim silent = claim(null, null, "Teams");
        assertThat(silent.wasCreated(association, reference)).isFalse();
        assertThat(silent.contradiction(association, reference))
                .as("says nothing")
                .isEmpty();
    }

    @Test
    void another_reference_tenant_or_line_is_anothers() {
        FiledClaim earlierAttempt = claim(association.reference() + "-7", tenant(), "Teams");
        FiledClaim othersReference = claim("OTHER-1", tenant(), "Teams");
        FiledClaim othersTenant = claim(reference, "7f1c1f5e-8d8d-4b0e-9d0e-2a3a7c1d4b99", "Teams");
        FiledClaim othersLine = claim(reference, tenant(), "Yammer");

        for (FiledClaim other : new FiledClaim[] {earlierAttempt, othersReference, othersTenant, othersLine}) {
            assertThat(other.wasCreated(association, reference))
                    .as(other.toString())
                    .isFalse();
            assertThat(other.contradiction(association, reference))
                    .as(other.toString())
                    .isPresent();
        }
    }
}
