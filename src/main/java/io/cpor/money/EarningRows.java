package io.cpor.money;

/**
 * The rows of earnings that are in force, with whose they are, as SQL. A row names its customer by the tenant, by a TPID of
 * which one tenant is known, or by the claim of an association.
 */
final class EarningRows {
    /** The customer's tenant, or null if nothing tells it. */
    static final String TENANT = "coalesce(e.tenant_id, t.tenant_id, a.customer_tenant_id)";

    static final String CUSTOMER = "coalesce(e.customer_name, a.customer_name)";

    /** The workload of a row of that table: its code, or its name as long as nobody explained it. */
    static final String LINE = "coalesce(n.code, %1$s.name_folded)";

    /** What {@link #LINE} needs. */
    static final String NAMES = " left join report_name n on n.name_folded = %1$s.name_folded";

    /** Joins at most one row of each table to an earning. */
    static final String FROM = " from earnings_row e"
            + " left join (select tpid, min(tenant_id) as tenant_id from customer_tpid group by tpid"
            + " having count(*) = 1) t on t.tpid = e.tpid"
            + " left join claim c on c.claim_id = e.claim_id"
            + " left join association a on a.id = c.association_id"
            + " left join payment_row p on p.in_force and p.payment_id = e.payment_id"
            + " and p.location_id = e.location_id";

    /** Why the row is not assignable, or null; the first that fits. */
    static final String NOT_ASSIGNABLE = "case when lower(e.payment_status) = 'reversed' then 'reversed'"
            + " when e.amount < 0 or e.amount_usd < 0 then 'negative'"
            + " when " + TENANT + " is null then 'no-customer' end";

    private EarningRows() {}
}
