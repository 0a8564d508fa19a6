package io.cpor.association.list;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists associations page by page: two queries, however many there are. */
@Component
public class AssociationList {
    private static final String ROWS =
            "select id, customer_name, loss_cause, ending_outcome, process_instance_id, withdrawal_requested_at, "
                    + ListedColumns.claimId("association") + " as claim_id, "
                    + ListedColumns.lines("association") + " as lines,"
                    + """
                     coalesce(loss_at, ending_ended_at, withdrawal_requested_at,
                       (select max(c.round_began_at) from claim c where c.association_id = association.id),
                       (select max(p.sending_last_at) from poe p where p.association_id = association.id),
                       opening_opened_at) as since
                     from association""";

    private final JdbcClient jdbc;

    AssociationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of associations, newest first. */
    public AssociationPage search(AssociationSearch search) {
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

    private static ListedAssociation listed(ResultSet row) throws SQLException {
        String outcome = row.getString("ending_outcome");
        String lines = row.getString("lines");
        return new ListedAssociation(
                row.getString("id"),
                row.getString("customer_name"),
                row.getString("loss_cause") != null,
                outcome == null ? null : Coded.of(Outcome.class, outcome),
                row.getString("process_instance_id"),
                outcome == null && row.getString("withdrawal_requested_at") != null,
                row.getString("claim_id"),
                lines == null ? "" : lines,
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
