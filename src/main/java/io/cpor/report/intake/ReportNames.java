package io.cpor.report.intake;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.agreement.OtherNames;
import io.cpor.report.intake.ReportPreview.UnknownName;
import io.cpor.report.layout.FoldedName;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports call workloads and products, and what is meant: known from the catalogue, or answered by a person once. */
@Component
public class ReportNames {
    private static final int MOST_ASKED = 200;
    private static final int MOST_SUGGESTED = 3;

    private final JdbcClient jdbc;
    private final OtherNames others;
    private final Catalogue catalogue;
    private final Clock clock;

    ReportNames(JdbcClient jdbc, OtherNames others, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.others = others;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Named(String name, String folded, long rows) {}

    /** Those of an import that neither the catalogue nor anybody explained yet. */
    List<UnknownName> unknown(String id, RowSql sql) {
        KnownNames known = others.workloads();
        Map<String, String> choices = choices();
        return unexplained(id, sql).stream()
                .filter(one -> known.find(one.name()).isEmpty())
                .map(one -> new UnknownName(one.name(), one.rows(), suggestions(one.folded(), choices)))
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

    /** What a name may be answered with. */
    public Set<String> codes() {
        return choices().keySet();
    }

    /** The same with what Microsoft calls each today, or called it last, sorted by that. */
    public Map<String, String> choices() {
        Catalogue known = catalogue.asOfNow();
        Map<String, String> choices = new LinkedHashMap<>();
        known.workloads().stream()
                .map(CataloguedWorkload::code)
                .distinct()
                .sorted(Comparator.comparing(code -> known.names(code).get(0)))
                .forEach(code -> choices.put(code, known.names(code).get(0)));
        return choices;
    }

    private static List<String> suggestions(String folded, Map<String, String> choices) {
        ToIntFunction<String> likeness = code ->
                Math.max(likeness(folded, FoldedName.of(code)), likeness(folded, FoldedName.of(choices.get(code))));
        return choices.keySet().stream()
                .filter(code -> likeness.applyAsInt(code) > 0)
                .sorted(Comparator.comparingInt(likeness).reversed())
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** How many letters they begin with together, or the one holds of the other. */
    private static int likeness(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        boolean held = one.length() > 2 && other.contains(one) || other.length() > 2 && one.contains(other);
        return held ? Math.min(one.length(), other.length()) : common > 2 ? common : 0;
    }

    /** Whether that is one of the codes, or nothing of ours. */
    boolean isAnswer(String code) {
        return code == null || codes().contains(code);
    }

    /** @param code {@code null} if it is no workload of ours */
    void answer(String name, String code, String by) {
        keep(name, Optional.ofNullable(code), by);
    }

    /** Keeps what the catalogue knows of the names of an import. */
    void keepKnown(String id, RowSql sql) {
        KnownNames known = others.workloads();
        unexplained(id, sql)
                .forEach(one -> known.find(one.name()).ifPresent(code -> keep(one.name(), Optional.of(code), null)));
    }

    private void keep(String name, Optional<String> code, String by) {
        jdbc.sql("delete from report_name where name_folded = :folded")
                .param("folded", FoldedName.of(name))
                .update();
        jdbc.sql("insert into report_name (name_folded, name, code, answered_by, answered_at)"
                        + " values (:folded, :name, :code, :by, :at)")
                .param("folded", FoldedName.of(name))
                .param("name", name)
                .param("code", code.orElse(null))
                .param("by", by)
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }
}
