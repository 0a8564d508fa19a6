package io.cpor.report.intake;

import io.cpor.association.agreement.KnownNames;
import io.cpor.association.agreement.OtherNames;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.AnswerTrail.Answer;
import io.cpor.report.intake.AnswerTrail.Asked;
import io.cpor.report.intake.ReportPreview.UnknownName;
import io.cpor.report.layout.FoldedName;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports call workloads and products, and what is meant: known from the catalogue, or answered by a person once. */
@Component
public class ReportNames {
    private static final int MOST_ASKED = 200;
    private static final int SHOWN = 500;
    private static final String ANSWERS =
            "select name as asked, code as means, answered_by, answered_at from report_name where ";

    private final JdbcClient jdbc;
    private final OtherNames others;
    private final WorkloadChoices choices;
    private final AnswerTrail trail;
    private final ReportTransaction transaction;
    private final Clock clock;

    ReportNames(
            JdbcClient jdbc,
            OtherNames others,
            WorkloadChoices choices,
            AnswerTrail trail,
            ReportTransaction transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.others = others;
        this.choices = choices;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Named(String name, String folded, long rows) {}

    /** Those of an import that neither the catalogue nor anybody explained yet. */
    List<UnknownName> unknown(String id, RowSql sql) {
        KnownNames known = others.workloads();
        Map<String, String> all = choices.all();
        return unexplained(id, sql).stream()
                .filter(one -> known.find(one.name()).isEmpty())
                .map(one -> new UnknownName(one.name(), one.rows(), WorkloadChoices.like(one.folded(), all)))
                .toList();
    }

    private List<Named> unexplained(String id, RowSql sql) {
        if (!sql.kind().hasTarget("workload_name")) {
            return List.of();
        }
        return jdbc.sql("select min(s.workload_name) as name, s.name_folded as folded, count(*) as \"rows\" from "
                        + sql.table()
                        + " s where s.import_id = :id and s.name_folded is not null and not exists (select 1"
                        + " from report_name n where n.name_folded = s.name_folded) group by s.name_folded order by 3 desc, 1"
                        + " limit " + MOST_ASKED)
                .param("id", id)
                .query(Named.class)
                .list();
    }

    /** Keeps what the catalogue knows of the names of an import. */
    void keepKnown(String id, RowSql sql) {
        KnownNames known = others.workloads();
        unexplained(id, sql).forEach(one -> known.find(one.name()).ifPresent(code -> answer(one.name(), code, null)));
    }

    /**
     * Keeps an answer; an earlier one that differs stays readable.
     *
     * @param code {@code null} if it is no workload of ours
     * @param by {@code null} if the catalogue tells it
     */
    void answer(String name, String code, String by) {
        Optional<Answer> earlier = find(name);
        if (earlier.isPresent() && Objects.equals(earlier.get().means(), code)) {
            return;
        }
        earlier.ifPresent(one -> trail.keep(Asked.NAME, one, by));
        jdbc.sql(
                        earlier.isPresent()
                                ? "update report_name set name = :name, code = :code, answered_by = :by,"
                                        + " answered_at = :at where name_folded = :folded"
                                : "insert into report_name (name_folded, name, code, answered_by, answered_at)"
                                        + " values (:folded, :name, :code, :by, :at)")
                .param("folded", FoldedName.of(name))
                .param("name", name)
                .param("code", code)
                .param("by", by)
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }

    private Optional<Answer> find(String name) {
        return jdbc.sql(ANSWERS + "name_folded = :folded for update")
                .param("folded", FoldedName.of(name))
                .query(AnswerTrail::answer)
                .optional();
    }

    /** What people answered, sorted by name; not what the catalogue tells. */
    public List<Answer> answers() {
        return jdbc.sql(ANSWERS + "answered_by is not null order by name limit " + SHOWN)
                .query(AnswerTrail::answer)
                .list();
    }

    /**
     * Corrects what somebody answered.
     *
     * @param code {@code null} if it is no workload of ours
     * @throws InvalidInput if nobody did, or there is no such workload
     */
    public void correct(String name, String code, String by) {
        transaction.run(() -> {
            if (find(name).filter(one -> one.by() != null).isEmpty()) {
                throw new InvalidInput("name", "Nobody answered what this name means; choose one of the list.");
            }
            if (!choices.isAnswer(code)) {
                throw new InvalidInput("code", "This is no workload; choose one of the list.");
            }
            answer(name, code, by);
        });
    }
}
