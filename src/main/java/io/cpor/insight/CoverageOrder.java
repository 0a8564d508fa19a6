package io.cpor.insight;

import io.cpor.association.value.Coded;
import io.cpor.association.value.FoldedText;
import java.util.Comparator;

/** What customers are sorted by. */
public enum CoverageOrder implements Coded {
    CUSTOMER(Comparator.comparing(one -> FoldedText.of(one.customer()))),
    /** The most unused seats first. */
    UNUSED_SEATS(Comparator.comparingLong(CustomerCoverage::unusedSeats).reversed()),
    /** The smallest share of seats in use first. */
    SHARE(Comparator.comparingDouble(CustomerCoverage::share)),
    /** The most lines that can be claimed first. */
    CLAIMABLE(Comparator.comparingLong(CustomerCoverage::claimable).reversed());

    private final Comparator<CustomerCoverage> comparator;

    CoverageOrder(Comparator<CustomerCoverage> comparator) {
        this.comparator = comparator;
    }

    /** Where that makes no difference, by name and tenant. */
    Comparator<CustomerCoverage> comparator() {
        return this == CUSTOMER
                ? comparator.thenComparing(CustomerCoverage::tenantId)
                : comparator.thenComparing(CUSTOMER.comparator());
    }
}
