package io.cpor.finding;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.association.value.OfficeTime;
import io.cpor.insight.Growth;
import io.cpor.insight.LineClaim;
import io.cpor.insight.LineClaims;
import io.cpor.insight.LineFactKind;
import io.cpor.insight.LineFacts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every line of every association with what the rules ask of it: a few queries, however many there are. */
@Component
class WatchedLines {
    /** As the table of engagements names Microsoft's reports. */
    private static final String USAGE_REPORT = "cpor-usage";

    private static final String EARNINGS_REPORT = "earnings";

    private final JdbcClient jdbc;
    private final LineClaims claims;
    private final LineFacts facts;
    private final Catalogue catalogue;
    private final OfficeTime office;

    WatchedLines(JdbcClient jdbc, LineClaims claims, LineFacts facts, Catalogue catalogue, OfficeTime office) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.facts = facts;
        this.catalogue = catalogue;
        this.office = office;
    }

    /** What is known of an association. */
    private record Place(String locationId, String claimId, LocalDate poeOn) {}

    List<WatchedLine> read() {
        Map<String, Place> places = places();
        Set<String> optedOut = facts.optedOut();
        Map<String, LocalDate> ends = facts.stated(LineFactKind.SUBSCRIPTION_END).stream()
                .collect(Collectors.toMap(
                        fact -> fact.associationId() + "|" + fact.code(),
                        fact -> LocalDate.parse(fact.value()),
                        (earlier, later) -> later));
        Map<String, Optional<CataloguedEngagement>> engagements = new HashMap<>();
        return claims.all().stream()
                .map(claim -> line(
                        claim,
                        places.get(claim.associationId()),
                        engagements.computeIfAbsent(claim.area() + "|" + claim.role(), any -> engagement(claim)),
                        optedOut.contains(claim.associationId()),
                        ends.get(claim.associationId() + "|" + claim.code())))
                .toList();
    }

    /** The association of every claim ID, of all attempts. */
    Map<String, String> associationsByClaimId() {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select claim_id, association_id from claim where claim_id is not null")
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    private WatchedLine line(
            LineClaim claim,
            Place place,
            Optional<CataloguedEngagement> engagement,
            boolean optedOut,
            LocalDate subscriptionEnd) {
        return new WatchedLine(
                claim,
                place.claimId(),
                place.locationId(),
                claim.activeSince() == null ? null : Growth.firstWholeMonth(office.date(claim.activeSince())),
                engagement.map(CataloguedEngagement::name).orElse(claim.role()),
                engagement.filter(one -> one.reports().contains(USAGE_REPORT)).isPresent(),
                engagement
                        .filter(one -> one.reports().contains(EARNINGS_REPORT)
                                && one.purposes().contains(EngagementPurpose.MONEY))
                        .isPresent(),
                optedOut,
                subscriptionEnd,
                place.poeOn(),
                office.zone());
    }

    /** By the engagement's newest row: what reports hold of it goes by its role, under whatever name it began. */
    private Optional<CataloguedEngagement> engagement(LineClaim claim) {
        return catalogue.engagements().stream()
                .filter(one -> one.area().code().equals(claim.area()))
                .filter(one ->
                        one.role().code().equals(claim.role()) && one.role().level() == claim.level())
                .max(Comparator.comparing(one -> one.validity().from()));
    }

    /** The newest accepted POE counts; of an adopted association the day that somebody noted. */
    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        jdbc.sql("select a.id, a.partner_location_id, a.adoption_poe_on, p.signed_at, c.claim_id from association a"
                        + " left join (select association_id, max(coalesce(signature_signed_at, scan_received_at,"
                        + " paper_recorded_at)) as signed_at from poe where review_verdict = 'accepted'"
                        + " group by association_id) p on p.association_id = a.id"
                        + " left join claim c on c.association_id = a.id and c.attempt ="
                        + " (select max(attempt) from claim newest where newest.association_id = a.id"
                        + " and newest.claim_id is not null)")
                .query(row -> {
                    OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
                    LocalDate noted = row.getObject("adoption_poe_on", LocalDate.class);
                    places.put(
                            row.getString("id"),
                            new Place(
                                    row.getString("partner_location_id"),
                                    row.getString("claim_id"),
                                    signed == null ? noted : office.date(signed.toInstant())));
                });
        return places;
    }
}
