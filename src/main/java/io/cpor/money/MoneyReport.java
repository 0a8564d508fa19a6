package io.cpor.money;

import java.util.List;

/** What managers see of the money. */
public record MoneyReport(
        MoneySearch search,
        Earnings earnings,
        List<NotEligible> notEligible,
        List<ComparedPayment> payments,
        List<Cap> caps,
        OpportunityList opportunities,
        List<Estimate> estimates) {
    /** Why nothing is estimated at all, for people, or {@code null} if something is. */
    public String noEstimate() {
        if (estimates.isEmpty()) {
            return "No estimate: no month of the report of earnings is complete, or none of the last three has units.";
        }
        return estimates.stream().anyMatch(Estimate::isKnown)
                ? null
                : "No estimate: no formula of units is known here that made of the last three months what Microsoft"
                        + " counted, or the figures of the next month are missing.";
    }
}
