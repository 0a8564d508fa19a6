package io.cpor.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Microsoft does with a claim: the transitions of its life cycle, and whom it tells. */
@InSandbox
@Component
class Microsoft {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxClaims claims;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    Microsoft(SandboxClaims claims, Outbox outbox, JdbcClient jdbc) {
        this.claims = claims;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** Takes a claim in, once for each reference, and mails the customer the notification and the consent request. */
    @Transactional
    public SandboxClaim takeIn(NewSandboxClaim handedIn) {
        Optional<SandboxClaim> before = claims.byReference(handedIn.externalReference());
        if (before.isPresent()) {
            return before.get();
        }
        if (!handedIn.partnerLocationId().matches("[0-9]{5,12}")
                || handedIn.partnerLocationId().startsWith("99")) {
            throw new ClaimCallRefused(
                    400,
                    "600001",
                    "Partner ID " + handedIn.partnerLocationId()
                            + " is not a location enrolled in the incentive program.");
        }
        claims.ofTenant(handedIn.customer().tenantId()).stream()
                .filter(other -> other.isBarring(handedIn))
                .findAny()
                .ifPresent(other -> {
                    throw new ClaimCallRefused(
                            409,
                            "600002",
                            "Claim " + other.id() + " already covers a workload or subscription of this customer.");
                });
        SandboxClaim claim = claims.create(handedIn);
        outbox.put(Outbox.Kind.NOTIFICATION_MAIL, claim, "");
        outbox.put(Outbox.Kind.CONSENT_MAIL, claim, consentLink(claim));
        return claim;
    }

    private String consentLink(SandboxClaim claim) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into sandbox_consent_link (token, claim_number) values (:token, :claim)")
                .param("token", token)
                .param("claim", claim.number())
                .update();
        return token;
    }

    @Transactional
    public SandboxClaim beginReview(String id) {
        SandboxClaim claim = claim(id);
        return claim.status().equals("Submitted") ? claims.change(claim, "Under review", null) : claim;
    }

    @Transactional
    public SandboxClaim verify(String id) {
        SandboxClaim claim = refuseUnless(claim(id), SandboxClaim::isUnderReview);
        claims.verify(claim);
        return claims.change(claim, claim.disputed() ? "Dispute" : "Under review", null);
    }

    /** Drops one line of the claim, which goes on without it; a claim without any line is rejected. */
    @Transactional
    public SandboxClaim drop(String id, String line) {
        SandboxClaim claim = refuseUnless(claim(id), SandboxClaim::isUnderReview);
        if (!claim.lines().contains(line)) {
            throw new ClaimCallRefused(400, "600010", "Claim " + id + " does not cover \"" + line + "\".");
        }
        if (claim.lines().size() == 1) {
            return reject(id, "Missing products");
        }
        claims.dropLine(claim, line);
        return claims.change(claim, claim.status(), claim.reason());
    }

    /** Another partner claims the same, or does no longer: the review takes longer. */
    @Transactional
    public SandboxClaim competing(String id) {
        SandboxClaim claim = refuseUnless(claim(id), one -> one.status().equals("Under review"));
        claims.subStatus(claim, claim.subStatus() == null ? "Competing claim" : null);
        return claims.change(claim, claim.status(), claim.reason());
    }

    @Transactional
    public SandboxClaim requestInformation(String id, String reason) {
        SandboxClaim claim = refuseUnless(claim(id), SandboxClaim::isAskable);
        return claims.change(claim, "Partner action required", reason);
    }

    @Transactional
    public SandboxClaim approve(String id) {
        SandboxClaim claim = refuseUnless(claim(id), SandboxClaim::isOpen);
        claims.verify(claim);
        return decide(claims.change(claim, "Approved", null), "accepted");
    }

    @Transactional
    public SandboxClaim reject(String id, String reason) {
        SandboxClaim claim = refuseUnless(claim(id), SandboxClaim::isOpen);
        return decide(claims.change(claim, claim.disputed() ? "Rejected final" : "Rejected", reason), "rejected");
    }

    private SandboxClaim decide(SandboxClaim claim, String decision) {
        tell(claim, "cpor.decision.received", decision);
        return claim;
    }

    @Transactional
    public SandboxClaim resubmit(String id, String comment, List<String> drops) {
        SandboxClaim claim = refuseUnless(claim(id), one -> one.status().equals("Partner action required"));
        if (!drops.isEmpty() && drops.containsAll(claim.lines())) {
            throw new ClaimCallRefused(400, "600010", "Claim " + id + " would cover nothing any more.");
        }
        claims.comment(claim, comment);
        for (String line : drops) {
            if (claim(id).lines().contains(line)) {
                claims.dropLine(claim(id), line);
            }
        }
        return claims.change(claim, claim.disputed() ? "Dispute" : "Submitted", null);
    }

    @Transactional
    public SandboxClaim dispute(String id, String justification) {
        SandboxClaim claim = refuseUnless(claim(id), one -> one.status().equals("Rejected") && !one.disputed());
        claims.comment(claim, justification);
        claims.dispute(claim);
        return claims.change(claim, "Dispute", null);
    }

    @Transactional
    public SandboxClaim disassociate(String id, String reason) {
        SandboxClaim claim = refuseUnless(claim(id), one -> !one.isOver());
        claims.comment(claim, reason);
        return claims.change(claim, "Rejected final", "Partner request");
    }

    /** The customer answered the consent mail; the first answer counts, but a decline counts at any time. */
    @Transactional
    public void consent(String token, boolean given) {
        SandboxClaim claim =
                byConsentLink(token).orElseThrow(() -> new ClaimCallRefused(404, "404", "There is no such request."));
        jdbc.sql("update sandbox_consent_link set answer = :answer where token = :token")
                .param("answer", given ? "given" : "declined")
                .param("token", token)
                .update();
        if (!given && !claim.isOver()) {
            claims.change(claim, "Rejected", "Customer declined");
        }
        tell(claim, given ? "cpor.consent.received" : "cpor.consent.declined", null);
    }

    Optional<SandboxClaim> byConsentLink(String token) {
        return jdbc.sql("select claim_number from sandbox_consent_link where token = :token")
                .param("token", token)
                .query(String.class)
                .optional()
                .flatMap(claims::byId);
    }

    private void tell(SandboxClaim claim, String type, String decision) {
        SandboxClaim now = claim(claim.id());
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/sandbox/partner-center")
                .put("type", type)
                .put("time", now.changedAt().toString())
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        data.put("associationId", now.associationId()).put("claimId", now.id()).put("tenantId", now.tenantId());
        if (decision != null) {
            data.put("decision", decision).put("reason", now.reason());
        }
        outbox.put(Outbox.Kind.EVENT, now, event.toString());
    }

    private SandboxClaim claim(String id) {
        return claims.byId(id).orElseThrow(() -> new ClaimCallRefused(404, "600404", "There is no claim " + id + "."));
    }

    private static SandboxClaim refuseUnless(SandboxClaim claim, java.util.function.Predicate<SandboxClaim> possible) {
        if (!possible.test(claim)) {
            throw new ClaimCallRefused(
                    409,
                    "600009",
                    "This is not possible while claim " + claim.id() + " is \"" + claim.status() + "\".");
        }
        return claim;
    }
}
