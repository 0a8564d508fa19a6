package io.cpor.association.list;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists associations page by page: two queries, however many there are. */
@Component
public class AssociationList {
    private static final String ROWS =
            "select id, customer_name, loss_cause, ending_outcome, coalesce(question_instance_id, process_instance_id) as instance, withdrawal_requested_at, "
                    + ListedColumns.claimId("association") + " as claim_id, "
                    + ListedColumns.lines("association") + " as lines,"
                    + """
                     coalesce(loss_at, ending_ended_at, withdrawal_requested_at,
                       (select max(c.round_began_at) from claim c where c.association_id = association.id),
                       (select max(p.sending_last_at) from poe p where p.association_id = association.id),
                       opening_opened_at) as since
                     from association""";

    /** So that no search holds up those who work. */
    static final int LONGEST_SECONDS = 10;

    private final JdbcClient jdbc;
    private final SearchGuard guard;
    private final TransactionTemplate transaction;

    AssociationList(JdbcClient jdbc, SearchGuard guard, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout(LONGEST_SECONDS);
    }

    /**
     * One page of associations, newest first. A search that is refused takes no connection.
     *
     * @throws org.springframework.dao.DataAccessException if it takes too long
     */
    public AssociationPage search(AssociationSearch search) {
        guard.beforeSearch();
        return transaction.execute(status -> page(search));
    }

    private AssociationPage page(AssociationSearch search) {
        AssociationCondition condition = search.condition();
        long total = jdbc.sql("select count(*) from association" + condition.where())
                .params(condition.parameters())
                .query(Long.class)
                .single();
        List<ListedAssociation> found = jdbc.sql(ROWS + condition.where()
                        + " order by opening_opened_at desc, id desc limit :size offset :offset")
                .params(condition.parameters())
                .param("size", search.size())
                .param("offset", search.offset())
                .query((row, number) -> listed(row))
                .list();
        return new AssociationPage(found, total);
    }

    /** The customers' names by the ids of their associations; what is no association is left out. */
    public Map<String, String> customers(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, customer_name from association where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("customer_name"));
                    });
        }
        return names;
    }

    private static ListedAssociation listed(ResultSet row) throws SQLException {
        String outcome = row.getString("ending_outcome");
        String lines = row.getString("lines");
        return new ListedAssociation(
                row.getString("id"),
                row.getString("customer_name"),
                row.getString("loss_cause") != null,
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                row.getString("instance"),
                outcome == null && row.getString("withdrawal_requested_at") != null,
                row.getString("claim_id"),
                lines == null ? "" : lines,
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
