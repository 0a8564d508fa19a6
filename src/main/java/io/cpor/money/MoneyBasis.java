package io.cpor.money;

import io.cpor.association.value.Coded;

/** Which month an earning counts in. */
public enum MoneyBasis implements Coded {
    /** In which the workload was used, or the subscription paid for. */
    USAGE("transactionDate", "e.transaction_date"),
    EARNED("earningDate", "e.earning_date"),
    /** In which the payment was made that the earning names; without a payment it is in no month. */
    PAID("paymentDate", "p.payment_date");

    private final String column;
    private final String day;

    MoneyBasis(String column, String day) {
        this.column = column;
        this.day = day;
    }

    /** The column of the report that tells the month, as Microsoft writes it. */
    public String column() {
        return column;
    }

    /** The same of a row of {@link EarningRows}, as SQL. */
    String day() {
        return day;
    }
}
