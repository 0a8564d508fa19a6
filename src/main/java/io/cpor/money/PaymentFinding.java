package io.cpor.money;

import io.cpor.association.value.Coded;

/** What came of comparing a payment with the earnings that name it. */
public enum PaymentFinding implements Coded {
    AGREES,
    /** The earnings add up to another amount than the payment was made of. */
    AMOUNTS_DIFFER,
    /** What was earned, taxes and fees do not explain what was paid. */
    DEDUCTIONS_UNEXPLAINED,
    /** No earning that is known names the payment. */
    NO_EARNINGS,
    /** Earnings name a payment that no report of payments has. */
    NO_PAYMENT,
    /** An amount is missing, or the currencies differ and there is none in US dollars. */
    NOT_COMPARABLE;

    public boolean isDifference() {
        return this != AGREES;
    }
}
