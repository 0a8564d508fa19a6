package io.cpor.association.list;

/** What lists show of an association beside its own row, as SQL for H2 and PostgreSQL. */
public final class ListedColumns {
    private ListedColumns() {}

    /**
     * The claim ID of the newest attempt at Partner Center.
     *
     * @param association the name that the table of associations has in the query
     */
    public static String claimId(String association) {
        return "(select c.claim_id from claim c where c.association_id = " + association
                + ".id order by c.attempt desc limit 1)";
    }

    /**
     * The claimed workloads or products, separated by commas: without those taken out of the claim, unless nothing else is left.
     *
     * @param association the name that the table of associations has in the query
     */
    public static String lines(String association) {
        return "coalesce(" + lines(association, " and l.dropped_at is null") + ", " + lines(association, "") + ")";
    }

    private static String lines(String association, String which) {
        return "(select string_agg(coalesce(l.workload, l.product), ', ' order by l.position)"
                + " from claim_line l where l.association_id = " + association + ".id" + which + ")";
    }
}
