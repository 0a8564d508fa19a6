package io.cpor.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Microsoft's claims. */
@InSandbox
@Component
class SandboxClaims {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SandboxClaims(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, SandboxDatabase tables) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    SandboxClaim create(NewSandboxClaim claim) {
        jdbc.sql("""
                        insert into sandbox_claim (external_reference, location_id, tenant_id, customer_name,
                          contact_name, contact_email, partner_name, partner_role, claimed, status, created_at, changed_at)
                        values (:reference, :location, :tenant, :customer,
                          :contact, :email, :partner, :role, :claimed, 'Submitted', :now, :now)""")
                .param("reference", claim.externalReference())
                .param("location", claim.partnerLocationId())
                .param("tenant", claim.customer().tenantId())
                .param("customer", claim.customer().name())
                .param("contact", claim.customer().contact().name())
                .param("email", claim.customer().contact().email())
                .param("partner", claim.requester())
                .param("role", claim.partnerRole())
                .param("claimed", String.join("\n", claim.lines()))
                .param("now", now())
                .update();
        events.publishEvent(new MicrosoftBusy());
        return byReference(claim.externalReference()).orElseThrow();
    }

    Optional<SandboxClaim> byReference(String reference) {
        return jdbc.sql("select * from sandbox_claim where external_reference = :reference")
                .param("reference", reference)
                .query((row, number) -> claim(row))
                .optional();
    }

    Optional<SandboxClaim> byId(String id) {
        return jdbc.sql("select * from sandbox_claim where cast(number as varchar(20)) = :id")
                .param("id", id)
                .query((row, number) -> claim(row))
                .optional();
    }

    List<SandboxClaim> changedSince(Instant since, int size, long offset) {
        return jdbc.sql("""
                        select * from sandbox_claim where changed_at >= :since
                        order by changed_at, number limit :size offset :offset""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> claim(row))
                .list();
    }

    long countChangedSince(Instant since) {
        return jdbc.sql("select count(*) from sandbox_claim where changed_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Those that Microsoft has to do something with, the longest waiting first. */
    List<SandboxClaim> inReview(int most) {
        return jdbc.sql("""
                        select * from sandbox_claim where status in ('Submitted', 'Under review', 'Dispute')
                        order by changed_at, number limit :most""")
                .param("most", most)
                .query((row, number) -> claim(row))
                .list();
    }

    List<SandboxClaim> newestFirst(int most) {
        return jdbc.sql("select * from sandbox_claim order by number desc limit :most")
                .param("most", most)
                .query((row, number) -> claim(row))
                .list();
    }

    List<SandboxClaim> ofTenant(String tenantId) {
        return jdbc.sql("select * from sandbox_claim where tenant_id = :tenant")
                .param("tenant", tenantId)
                .query((row, number) -> claim(row))
                .list();
    }

    /** @throws ClaimCallRefused if somebody else moved it meanwhile */
    SandboxClaim change(SandboxClaim claim, String status, String reason) {
        int moved = jdbc.sql("""
                        update sandbox_claim set status = :status, reason = :reason, changed_at = :now,
                          sub_status = case when :status = 'Under review' then sub_status else null end
                        where number = :number and status = :before""")
                .param("status", status)
                .param("reason", reason)
                .param("now", now())
                .param("number", claim.number())
                .param("before", claim.status())
                .update();
        if (moved == 0) {
            throw new ClaimCallRefused(409, "600009", "Claim " + claim.id() + " has moved at this very moment.");
        }
        events.publishEvent(new MicrosoftBusy());
        return byId(claim.id()).orElseThrow();
    }

    void dropLine(SandboxClaim claim, String line) {
        jdbc.sql("update sandbox_claim set dropped = :dropped where number = :number")
                .param("dropped", (claim.dropped() + "\n" + line).strip())
                .param("number", claim.number())
                .update();
    }

    void subStatus(SandboxClaim claim, String subStatus) {
        jdbc.sql("update sandbox_claim set sub_status = :subStatus where number = :number")
                .param("subStatus", subStatus)
                .param("number", claim.number())
                .update();
    }

    void verify(SandboxClaim claim) {
        jdbc.sql("update sandbox_claim set verified_at = :now where number = :number and verified_at is null")
                .param("now", now())
                .param("number", claim.number())
                .update();
    }

    void comment(SandboxClaim claim, String comment) {
        jdbc.sql("update sandbox_claim set comment = :comment where number = :number")
                .param("comment", comment)
                .param("number", claim.number())
                .update();
    }

    void dispute(SandboxClaim claim) {
        jdbc.sql("update sandbox_claim set disputed = true, verified_at = null where number = :number")
                .param("number", claim.number())
                .update();
    }

    void poe(SandboxClaim claim, String mediaType, String sha256) {
        jdbc.sql("update sandbox_claim set poe_media_type = :type, poe_sha256 = :hash where number = :number")
                .param("type", mediaType)
                .param("hash", sha256)
                .param("number", claim.number())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SandboxClaim claim(ResultSet row) throws SQLException {
        return new SandboxClaim(
                row.getLong("number"),
                row.getString("external_reference"),
                row.getString("tenant_id"),
                row.getString("customer_name"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("partner_name"),
                row.getString("partner_role"),
                row.getString("claimed"),
                row.getString("dropped"),
                row.getString("status"),
                row.getString("sub_status"),
                row.getString("reason"),
                row.getString("comment"),
                row.getBoolean("disputed"),
                row.getString("poe_sha256") != null,
                instant(row, "created_at"),
                instant(row, "verified_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
