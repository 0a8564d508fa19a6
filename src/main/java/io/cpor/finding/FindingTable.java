package io.cpor.finding;

import io.cpor.association.value.Coded;
import io.cpor.association.value.FoldedText;
import io.cpor.finding.Verdicts.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of findings, as a judgement changes it. */
@Component
class FindingTable {
    private static final int MOST_MISSING = 5;

    private final JdbcClient jdbc;
    private final FindingRows rows;
    private final FindingStandings standings;

    FindingTable(JdbcClient jdbc, FindingRows rows, FindingStandings standings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.standings = standings;
    }

    /** A finding as it was before the judgement. */
    record Kept(long id, Reopening was, String evidence, String cannotTell) {}

    /** All of them; nobody says anything of them meanwhile. */
    Map<Key, Kept> lock() {
        Map<Key, Kept> kept = new HashMap<>();
        jdbc.sql("select * from finding order by id for update").query(row -> {
            kept.put(
                    new Key(Coded.of(FindingRule.class, row.getString("rule")), row.getString("subject")),
                    new Kept(
                            row.getLong("id"),
                            new Reopening(
                                    Coded.of(FindingState.class, row.getString("state")),
                                    FindingRows.month(row, "done_month"),
                                    row.getDouble("done_measure"),
                                    row.getObject("aside_until", LocalDate.class)),
                            row.getString("evidence"),
                            row.getString("cannot_tell")));
        });
        return kept;
    }

    void add(Draft draft, Instant now) {
        values(
                        "insert into finding (rule, subject, state, severity, tenant_id, customer, customer_folded, code, name,"
                                + " claim_id, association_id, location_id, in_month, stake_usd, act_until, evidence, remedy,"
                                + " measure, first_seen, last_seen, version) values (:rule, :subject, 'open', :severity,"
                                + " :tenant, :customer, :folded, :code, :name, :claim, :association, :location, :month, :stake,"
                                + " :until, :evidence, :remedy, :measure, :now, :now, 1)",
                        draft,
                        now)
                .update();
        long id = jdbc.sql("select id from finding where rule = :rule and subject = :subject")
                .param("rule", draft.rule().code())
                .param("subject", draft.subject())
                .query(Long.class)
                .single();
        standings.note(id, FindingState.OPEN, draft.month(), null, null, null, now);
    }

    /** What it rests on now; who looks at the earlier one is told so when he says something of it. */
    void change(Kept before, Draft draft, Instant now) {
        boolean seen =
                before.cannotTell() != null || !rows.text(draft.evidence()).equals(before.evidence());
        values(
                        "update finding set severity = :severity, tenant_id = :tenant, customer = :customer,"
                                + " customer_folded = :folded, code = :code, name = :name, claim_id = :claim,"
                                + " association_id = :association, location_id = :location, in_month = :month,"
                                + " stake_usd = :stake, act_until = :until, evidence = :evidence, remedy = :remedy,"
                                + " measure = :measure, last_seen = :now, cannot_tell = null"
                                + (seen ? ", version = version + 1" : "")
                                + " where rule = :rule and subject = :subject",
                        draft,
                        now)
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, Draft draft, Instant now) {
        return jdbc.sql(sql)
                .param("rule", draft.rule().code())
                .param("subject", draft.subject())
                .param("severity", draft.rule().severity().ordinal())
                .param("tenant", draft.tenantId())
                .param("customer", draft.customer())
                .param("folded", draft.customer() == null ? null : FoldedText.of(draft.customer()))
                .param("code", draft.code())
                .param("name", draft.name())
                .param("claim", draft.claimId())
                .param("association", draft.associationId())
                .param("location", draft.locationId())
                .param("month", FindingRows.day(draft.month()))
                .param("stake", draft.stakeUsd())
                .param("until", draft.until())
                .param("evidence", rows.text(draft.evidence()))
                .param("remedy", draft.remedy())
                .param("measure", draft.measure())
                .param("now", FindingRows.utc(now));
    }

    /** Nobody did it: the reports did, or its day has come. */
    void turn(Kept before, FindingState state, Instant now) {
        jdbc.sql("update finding set state = :state, version = version + 1, cannot_tell = null, reason = null,"
                        + " aside_until = null, done_by = null, done_at = null, done_month = null, done_measure = null"
                        + " where id = :id")
                .param("state", state.code())
                .param("id", before.id())
                .update();
        jdbc.sql("insert into finding_change (finding_id, state, in_month, changed_at) select id, state, in_month,"
                        + " cast(:at as timestamp with time zone) from finding where id = :id")
                .param("at", FindingRows.utc(now))
                .param("id", before.id())
                .update();
    }

    void markUntold(Kept before, Set<MissingReport> missing) {
        String words =
                missing.stream().limit(MOST_MISSING).map(MissingReport::words).collect(Collectors.joining("; "))
                        + (missing.size() > MOST_MISSING ? "; and " + (missing.size() - MOST_MISSING) + " more" : "");
        if (!Objects.equals(words, before.cannotTell())) {
            jdbc.sql("update finding set cannot_tell = :words, version = version + 1 where id = :id")
                    .param("words", words)
                    .param("id", before.id())
                    .update();
        }
    }

    void keepGaps(Verdicts verdicts) {
        jdbc.sql("delete from finding_gap").update();
        verdicts.gaps()
                .forEach((gap, lines) -> jdbc.sql("insert into finding_gap (rule, kind, location_id, in_month, lines)"
                                + " values (:rule, :kind, :location, :month, :lines)")
                        .param("rule", gap.rule().code())
                        .param("kind", gap.missing().kind().code())
                        .param("location", gap.missing().locationId())
                        .param("month", FindingRows.day(gap.missing().month()))
                        .param("lines", lines)
                        .update());
        verdicts.unreported()
                .forEach((engagement, lines) -> jdbc.sql(
                                "insert into finding_gap (engagement, lines) values (:engagement, :lines)")
                        .param("engagement", engagement)
                        .param("lines", lines)
                        .update());
    }
}
