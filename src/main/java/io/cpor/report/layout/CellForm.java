package io.cpor.report.layout;

/** What stands in a column of a report. */
public enum CellForm {
    /** A name; written in one line. */
    TEXT,
    /** What Microsoft calls something by; never shortened. */
    ID,
    /** A tenant's id. */
    TENANT,
    /** A tenant's id, or Microsoft's number of the customer (TPID). */
    CUSTOMER,
    /** A whole number. */
    COUNT,
    DECIMAL,
    DAY,
    /** A month, written as one of its days or by itself. */
    MONTH,
    MOMENT,
    /** Yes or no. */
    FLAG
}
