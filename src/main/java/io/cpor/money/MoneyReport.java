package io.cpor.money;

import java.util.List;

/** What managers see of the money. */
public record MoneyReport(
        MoneySearch search,
        Earnings earnings,
        List<NotEligible> notEligible,
        List<ComparedPayment> payments,
        List<Cap> caps,
        OpportunityList opportunities) {
    /** Why nothing is estimated, for people. */
    public static final String NO_ESTIMATE =
            "No estimate: the rules of counting units differ by engagement and year, and none of"
                    + " them is known here that reproduces what Microsoft counted in the last three months.";
}
