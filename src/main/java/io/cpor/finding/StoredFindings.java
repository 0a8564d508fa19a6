package io.cpor.finding;

import io.cpor.association.list.SearchGuard;
import io.cpor.association.value.Coded;
import io.cpor.association.value.FoldedText;
import io.cpor.report.layout.ReportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the findings that are kept, and leaves what people say of them to {@link FindingStandings}. */
@Component
class StoredFindings implements Findings {
    private static final int MOST_OF_CUSTOMER = 200;
    private static final int MOST_UNTOLD = 200;

    /** The most urgent first; not by the stake, which is for managers. */
    private static final String ORDER = " order by severity, act_until nulls last, customer_folded nulls last, id";

    private final JdbcClient jdbc;
    private final FindingRows rows;
    private final FindingStandings standings;
    private final SearchGuard guard;

    StoredFindings(JdbcClient jdbc, FindingRows rows, FindingStandings standings, SearchGuard guard) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.standings = standings;
        this.guard = guard;
    }

    @Override
    public FoundFindings search(FindingSearch search) {
        guard.beforeSearch();
        String part = FoldedText.of(search.customer());
        String where = " from finding where 1 = 1" + (search.state() == null ? "" : " and state = :state")
                + (search.rule() == null ? "" : " and rule = :rule")
                + (search.code().isEmpty() ? "" : " and code = :code")
                + (part.isEmpty()
                        ? ""
                        : " and (position(:part in customer_folded) > 0 or position(:part in tenant_id) > 0)");
        long first = (long) search.page() * search.size();
        return new FoundFindings(
                given(
                                search,
                                part,
                                "select *" + where + ORDER + " offset " + first + " rows fetch first " + search.size()
                                        + " rows only")
                        .query((row, number) -> rows.finding(row))
                        .list(),
                given(search, part, "select count(*)" + where).query(Long.class).single());
    }

    private JdbcClient.StatementSpec given(FindingSearch search, String part, String sql) {
        return jdbc.sql(sql)
                .param("state", search.state() == null ? null : search.state().code())
                .param("rule", search.rule() == null ? null : search.rule().code())
                .param("code", search.code())
                .param("part", part);
    }

    @Override
    public List<Finding> ofCustomer(String tenantId) {
        return jdbc.sql("select * from finding where tenant_id = :tenant and state <> :ended" + ORDER + " fetch first "
                        + MOST_OF_CUSTOMER + " rows only")
                .param("tenant", tenantId)
                .param("ended", FindingState.ENDED.code())
                .query((row, number) -> rows.finding(row))
                .list();
    }

    @Override
    public Map<Long, List<FindingChange>> changes(Collection<Long> ids) {
        Map<Long, List<FindingChange>> changes = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from finding_change where finding_id in (:ids) order by id desc")
                    .param("ids", ids)
                    .query(row -> {
                        changes.computeIfAbsent(row.getLong("finding_id"), any -> new ArrayList<>())
                                .add(FindingRows.change(row));
                    });
        }
        return changes;
    }

    @Override
    public List<CannotTell> untold() {
        return jdbc.sql(
                        "select * from finding_gap order by in_month desc nulls last, lines desc, rule, kind, location_id,"
                                + " engagement fetch first " + MOST_UNTOLD + " rows only")
                .query((row, number) -> untold(row))
                .list();
    }

    private static CannotTell untold(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        String kind = row.getString("kind");
        return new CannotTell(
                rule == null ? null : Coded.of(FindingRule.class, rule),
                kind == null
                        ? null
                        : new MissingReport(
                                Coded.of(ReportKind.class, kind),
                                row.getString("location_id"),
                                FindingRows.month(row, "in_month")),
                row.getString("engagement"),
                row.getInt("lines"));
    }

    @Override
    public OpenFindings open() {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("select severity, count(*) from finding where state = :open group by severity")
                .param("open", FindingState.OPEN.code())
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        Instant judgedAt = jdbc.sql("select judged_at from finding_judgement")
                .query((row, number) -> FindingRows.instant(row, "judged_at"))
                .list()
                .get(0);
        return new OpenFindings(
                counts.getOrDefault(FindingSeverity.HIGH.ordinal(), 0L),
                counts.getOrDefault(FindingSeverity.MEDIUM.ordinal(), 0L),
                counts.getOrDefault(FindingSeverity.INFO.ordinal(), 0L),
                judgedAt);
    }

    @Override
    public void dealWith(long id, int version, String by) {
        standings.dealWith(id, version, by);
    }

    @Override
    public void setAside(long id, int version, String reason, LocalDate until, String by) {
        standings.setAside(id, version, reason, until, by);
    }

    @Override
    public void reopen(long id, int version, String by) {
        standings.reopen(id, version, by);
    }
}
