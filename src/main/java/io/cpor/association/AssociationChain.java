package io.cpor.association;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came before an association and after it: the one that it began from, and what was claimed of the same agreement with the
 * same customer before that ended without success, or was lost. An adopted one has no agreement: it is followed by what claims one of
 * its lines after it was lost.
 */
@Component
public class AssociationChain {
    private static final String FOLLOWS = """
            (later.opening_predecessor = earlier.id
              or later.customer_tenant_id = earlier.customer_tenant_id
                and later.agreement_reference = earlier.agreement_reference
                and (earlier.ending_outcome <> 'active' and earlier.ending_ended_at <= later.opening_opened_at
                  or earlier.loss_at <= later.opening_opened_at)
              or earlier.origin = 'adopted'
                and later.customer_tenant_id = earlier.customer_tenant_id
                and earlier.loss_at <= later.opening_opened_at
                and exists (select 1 from claim_line one join claim_line other
                  on coalesce(other.workload_code, other.subscription_id) = coalesce(one.workload_code, one.subscription_id)
                  where one.association_id = earlier.id and other.association_id = later.id))""";
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    AssociationChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of those before it, the newest first. */
    public List<String> before(Association association) {
        return ids("earlier", "later", association);
    }

    /** The ids of those after it, the newest first. */
    public List<String> after(Association association) {
        return ids("later", "earlier", association);
    }

    private List<String> ids(String wanted, String known, Association association) {
        return jdbc.sql("select " + wanted + ".id from association earlier join association later on " + FOLLOWS
                        + " where " + known + ".id = :id order by " + wanted + ".opening_opened_at desc limit :most")
                .param("id", association.id())
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
