package io.cpor.sandbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The claims of the portfolio as Microsoft knows them: filed by hand, and approved long ago. */
@InSandbox
@Component
class PortfolioClaims {
    private final SandboxClaims claims;
    private final JdbcClient jdbc;
    private final Clock clock;

    PortfolioClaims(SandboxClaims claims, JdbcClient jdbc, Clock clock) {
        this.claims = claims;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes those that are not there. */
    @Transactional
    public void make(PortfolioDays days) {
        OffsetDateTime approved =
                days.approvedOn().atStartOfDay(clock.getZone()).toOffsetDateTime();
        for (PortfolioStory story : PortfolioStory.values()) {
            if (claims.byReference(story.reference()).isEmpty()) {
                make(story, approved);
            }
        }
    }

    private void make(PortfolioStory story, OffsetDateTime approved) {
        List<String> lines = story.claimed().stream()
                .map(line -> story.subscriptionId() == null ? line.name() : line.name() + " " + story.subscriptionId())
                .toList();
        jdbc.sql("""
                        insert into sandbox_claim (external_reference, location_id, tenant_id, customer_name,
                          contact_name, contact_email, partner_name, claimed, status, created_at, verified_at, changed_at)
                        values (:reference, :location, :tenant, :customer,
                          'IT department', 'it@customer.example', :partner, :claimed, 'Approved', :at, :at, :at)""")
                .param("reference", story.reference())
                .param("location", Portfolio.LOCATION)
                .param("tenant", story.tenantId())
                .param("customer", story.customer())
                .param("partner", Portfolio.PARTNER)
                .param("claimed", String.join("\n", lines))
                .param("at", approved)
                .update();
    }

    /** The claims that stand approved, by their stories; of a lost one Microsoft reports nothing more. */
    Map<PortfolioStory, String> approved() {
        Map<PortfolioStory, String> ids = new EnumMap<>(PortfolioStory.class);
        for (PortfolioStory story : PortfolioStory.values()) {
            Optional<SandboxClaim> claim = claims.byReference(story.reference());
            claim.filter(one -> !one.isOver()).ifPresent(one -> ids.put(story, one.id()));
        }
        return ids;
    }
}
