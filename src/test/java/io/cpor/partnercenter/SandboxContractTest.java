package io.cpor.partnercenter;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract against the sandbox. All that the two say to each other is listened to, and must be as it is written down. */
@CporTest
class SandboxContractTest extends PartnerCenterContract {
    private static final WrittenContract WRITTEN = WrittenContract.read();

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private PartnerCenter partnerCenter;

    @BeforeEach
    void listen(@Value("${cpor.partner-center.base-url}") String sandbox) {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(sandbox)));
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
        assertThat(cases.anonymous()
                        .post("/sandbox/claims/" + claimId + "/" + step, "{}")
                        .status())
                .isEqualTo(200);
    }

    @Override
    List<String> filesAt(String claimId) {
        return jdbc.sql("select document_id from sandbox_document where cast(claim_number as varchar(20)) = :id"
                        + " and name = 'Übersicht 1.png' and media_type = 'image/png'")
                .param("id", claimId)
                .query(String.class)
                .list();
    }

    @Test
    void every_operation_that_is_written_down_is_used() {
        FiledClaim created = created();
        String id = created.claimId();
        partnerCenter.find(created.externalReference());
        partnerCenter.attachPoe(
                id, new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1])));
        microsoft(id, "request-information");
        partnerCenter.attachFile(
                id,
                UUID.randomUUID().toString(),
                "page 2.pdf",
                new ClaimDocument("application/pdf", 1, "ab", () -> new ByteArrayInputStream(new byte[1])));
        partnerCenter.resubmit(id, "x", List.of(), "resubmit " + id);
        microsoft(id, "reject");
        partnerCenter.dispute(id, "x", "dispute " + id);
        partnerCenter.look(id);
        partnerCenter.changedSince(created.seen().changedAt());
        partnerCenter.disassociate(id, "x", "withdraw " + id);

        Set<String> used = Spoken.over(WIRE).stream()
                .map(one -> WRITTEN.operation(one.request()).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(WRITTEN.operations()).hasSize(8);
    }

    @Test
    void what_is_not_possible_now_is_refused() {
        String id = created().claimId();

        assertThatThrownBy(() -> partnerCenter.resubmit(id, "x", List.of(), "resubmit " + id))
                .isInstanceOf(ClaimRefused.class);
        assertThatThrownBy(() -> partnerCenter.dispute(id, "x", "dispute " + id))
                .isInstanceOf(ClaimRefused.class);
    }

    @Test
    void the_sandboxs_pages_follow_each_other() {
        FiledClaim created = created();
        Association another = AssociationExamples.withAcceptedPoe("CPOR-2026-" + UUID.randomUUID());
        partnerCenter.create(another, another.openClaim());
        String correlation = UUID.randomUUID().toString();
        String[] headers = {
            "MS-RequestId", correlation,
            "MS-CorrelationId", correlation,
            "MS-Contract-Version", "v1",
            "MS-PartnerCenter-Application", "CPOR association",
            "X-Locale", "en-US"
        };
        Http wire = Http.anonymous(WIRE.getPort());

        JsonNode first = wire.get(
                        "/v1/claims?size=1&changedSince=" + created.seen().changedAt(), headers)
                .json();
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.at("/items/0/id").asText()).isEqualTo(created.claimId());
        JsonNode second =
                wire.get(first.at("/links/next/uri").asText(), headers).json();
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.at("/items/0/id").asText()).isNotEqualTo(created.claimId());
    }
}
