package io.cpor.testing.portfolio;

import io.cpor.testing.portfolio.Deal.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the associations of a portfolio into the database, as adopting them and carrying them would have left them. */
final class StoredDeals {
    private static final String ASSOCIATION = """
            insert into association (id, version, origin, opening_opened_by, opening_opened_at, customer_kind, customer_name,
              customer_tenant_id, customer_domain, customer_contact_name, customer_contact_title, customer_contact_email,
              solution_area, partner_role, solution_area_name, partner_role_name, engagement_level, partner_location_id,
              partner_contact_name, partner_contact_email, agreement_reference, agreement_signed_on, agreement_purpose,
              confirmed_at, ending_outcome, ending_ended_at, loss_at, loss_cause, adoption_file_name, adoption_associated_on,
              adoption_poe_on)
            values (?, 0, ?, 'agent', ?, 'company', ?, ?, 'c.example', 'Ana', 'CIO', 'ana@c.example', ?, ?, ?, ?, ?, ?, 'Sam',
              'sam@p.example', 'SOW', ?, 'adoption', ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Portfolio portfolio;
    private final Deals deals;
    private final JdbcTemplate jdbc;

    StoredDeals(Portfolio portfolio, Deals deals, JdbcTemplate jdbc) {
        this.portfolio = portfolio;
        this.deals = deals;
        this.jdbc = jdbc;
    }

    void store() {
        List<Object[]> associations =
                deals.all().stream().map(this::association).toList();
        jdbc.batchUpdate(ASSOCIATION, associations);
        jdbc.batchUpdate(
                "insert into claim (association_id, position, attempt, poe_number, claim_id, submitted_at)"
                        + " values (?, 0, 1, 1, ?, ?)",
                deals.all().stream()
                        .filter(deal -> deal.claimId() != null)
                        .map(deal -> new Object[] {deal.id(), deal.claimId(), at(opened(deal))})
                        .toList());
        jdbc.batchUpdate(
                "insert into claim_line (association_id, position, workload, workload_code, product, subscription_id,"
                        + " dropped_at) values (?, ?, ?, ?, ?, ?, ?)",
                deals.all().stream().flatMap(deal -> lines(deal).stream()).toList());
        for (Deal deal : deals.all()) {
            if (deal.kind() == Kind.OPTED_OUT) {
                state(deal, "", "payment-opt-out", "yes");
            } else if (deal.kind() == Kind.SUBSCRIPTION && deal.customer() < 2) {
                state(
                        deal,
                        deal.subscription(),
                        "subscription-end",
                        subscriptionEnd(deal).toString());
            }
        }
    }

    /** The first one ends soon. */
    static LocalDate subscriptionEnd(Deal deal) {
        return Portfolio.TODAY.plusDays(deal.customer() == 0 ? 20 : 200);
    }

    private void state(Deal deal, String code, String kind, String value) {
        jdbc.update(
                "insert into line_fact (association_id, code, kind, stated, stated_by, stated_at) values (?, ?, ?, ?,"
                        + " 'agent', ?)",
                deal.id(),
                code,
                kind,
                value,
                at(Portfolio.TODAY.minusDays(1)));
    }

    private static LocalDate opened(Deal deal) {
        return deal.approvedOn() == null
                ? Portfolio.TODAY.minusDays(20)
                : deal.approvedOn().minusDays(40);
    }

    private Object[] association(Deal deal) {
        boolean agreed = deal.kind() == Kind.AGREED || deal.kind() == Kind.IN_WORK;
        boolean workload = deal.subscription() == null;
        OffsetDateTime approved = at(deal.approvedOn());
        return new Object[] {
            deal.id(),
            agreed ? "agreement" : "adopted",
            at(opened(deal)),
            portfolio.name(deal.customer()),
            portfolio.tenant(deal.customer()),
            workload ? "modern-work-and-security" : "business-applications",
            workload ? "use-or-consume" : "build-intent-advisor",
            workload ? "Modern Work and Security" : "Business Applications",
            workload ? "Use or consume" : "Build intent – Advisor",
            workload ? "workload" : "subscription",
            Portfolio.location(deal.customer()),
            opened(deal),
            approved,
            approved == null ? null : "active",
            approved,
            at(deal.lostOn()),
            deal.lostOn() == null ? null : "declined",
            agreed ? null : "usage.csv",
            agreed ? null : deal.approvedOn(),
            deal.poeOn()
        };
    }

    private List<Object[]> lines(Deal deal) {
        if (deal.subscription() != null) {
            return List.<Object[]>of(
                    new Object[] {deal.id(), 0, null, null, "Dynamics 365 Finance", deal.subscription(), null});
        }
        return IntStream.range(0, deal.workloads().size())
                .mapToObj(at -> {
                    int workload = deal.workloads().get(at);
                    return new Object[] {
                        deal.id(),
                        at,
                        portfolio.names().get(workload),
                        portfolio.codes().get(workload),
                        null,
                        null,
                        at(droppedOn(deal, workload))
                    };
                })
                .toList();
    }

    /** On the day of the approval, or five months ago if rows went on. */
    LocalDate droppedOn(Deal deal, int workload) {
        Story story = deals.story(deal.customer(), workload);
        if (!story.isDropped() || deal.approvedOn() == null) {
            return null;
        }
        return story == Story.DROPPED
                ? deal.approvedOn()
                : portfolio.month(portfolio.last() - 5).atDay(15);
    }

    /** At noon. */
    private static OffsetDateTime at(LocalDate day) {
        return day == null ? null : day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }
}
