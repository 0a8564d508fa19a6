package io.cpor.association.list;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists associations page by page: three queries, however many there are. */
@Component
public class AssociationList {
    private static final String ROWS = """
            select id, customer_name, loss_cause, ending_outcome, process_instance_id, withdrawal_requested_at,
              (select max(c.claim_id) from claim c where c.association_id = association.id and c.attempt =
                (select max(d.attempt) from claim d where d.association_id = association.id)) as claim_id,
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
        List<Row> rows = jdbc.sql(ROWS + condition.where()
                        + " order by opening_opened_at desc, id desc limit :size offset :offset")
                .params(condition.parameters())
                .param("size", search.size())
                .param("offset", search.offset())
                .query((row, number) -> Row.of(row))
                .list();
        Map<String, StringJoiner> lines = lines(rows.stream().map(Row::id).toList());
        return new AssociationPage(
                rows.stream().map(row -> row.with(lines.get(row.id()))).toList(), total);
    }

    private Map<String, StringJoiner> lines(List<String> ids) {
        Map<String, StringJoiner> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select association_id, coalesce(workload, product) as line from claim_line"
                            + " where association_id in (:ids) order by association_id, position")
                    .param("ids", ids)
                    .query(line -> {
                        lines.computeIfAbsent(line.getString("association_id"), id -> new StringJoiner(", "))
                                .add(line.getString("line"));
                    });
        }
        return lines;
    }

    private record Row(
            String id,
            String customer,
            boolean lost,
            Outcome outcome,
            String instance,
            boolean withdrawing,
            String claimId,
            Instant since) {
        static Row of(ResultSet row) throws SQLException {
            String outcome = row.getString("ending_outcome");
            return new Row(
                    row.getString("id"),
                    row.getString("customer_name"),
                    row.getString("loss_cause") != null,
                    outcome == null ? null : Coded.of(Outcome.class, outcome),
                    row.getString("process_instance_id"),
                    outcome == null && row.getString("withdrawal_requested_at") != null,
                    row.getString("claim_id"),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        }

        ListedAssociation with(StringJoiner lines) {
            return new ListedAssociation(
                    id,
                    customer,
                    lost,
                    outcome,
                    instance,
                    withdrawing,
                    claimId,
                    lines == null ? "" : lines.toString(),
                    since);
        }
    }
}
