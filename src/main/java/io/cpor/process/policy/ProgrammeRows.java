package io.cpor.process.policy;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.ScoreLimit;
import io.cpor.association.programme.ScoreRow;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.programme.UnitTerm;
import io.cpor.association.value.Coded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of the tables {@code score} and {@code estimates}, as Java knows them. Both have no input. */
public final class ProgrammeRows {
    public static final String SCORE = "score";
    public static final String ESTIMATES = "estimates";

    public static final Set<String> TABLES = Set.of(SCORE, ESTIMATES);

    /** What Java reads of a row of {@link #SCORE}. */
    public static final List<String> SCORE_COLUMNS =
            List.of("code", "track", "number", "points", "workloads", "from", "to", "source");

    /** What Java reads of a row of {@link #ESTIMATES}. */
    public static final List<String> ESTIMATE_COLUMNS =
            List.of("code", "engagement", "lever", "counted", "less", "atLeast", "from", "to", "source");

    private ProgrammeRows() {}

    /**
     * @param rows as the table answers them
     * @throws IllegalStateException if a row makes no sense; the message says which and why
     */
    public static List<ScoreRow> score(List<Map<String, Object>> rows) {
        return rows.stream().map(CatalogueRow::new).map(ProgrammeRows::figure).toList();
    }

    /**
     * @param rows as the table answers them
     * @throws IllegalStateException if a row makes no sense; the message says which and why
     */
    public static List<EstimateRow> estimates(List<Map<String, Object>> rows) {
        return rows.stream().map(CatalogueRow::new).map(ProgrammeRows::estimate).toList();
    }

    private static ScoreRow figure(CatalogueRow row) {
        String code = row.code("code");
        if (!ScoreRules.isKnown(code)) {
            throw row.wrong("code", "\"" + code + "\", which nobody reads");
        }
        String track = row.codeOrNothing("track");
        return new ScoreRow(
                code,
                track == null ? null : choice(row, "track", ScoreTrack.class),
                row.decimal("number"),
                row.decimal("points"),
                code.equals(ScoreLimit.WORKLOADS.code()) ? row.codes("workloads") : Set.of(),
                row.validity(),
                row.source());
    }

    private static EstimateRow estimate(CatalogueRow row) {
        row.code("code"); // by which the row is named in what is wrong with it
        UnitTerm counted = choice(row, "counted", UnitTerm.class);
        UnitTerm less = choice(row, "less", UnitTerm.class);
        BigDecimal atLeast = row.decimal("atLeast");
        if (!counted.isCount()) {
            throw row.wrong("counted", "\"" + counted.code() + "\", which counts nobody");
        }
        if (less.isCount()) {
            throw row.wrong("less", "\"" + less.code() + "\", which is not baseline or nothing");
        }
        return new EstimateRow(
                row.name("engagement"),
                row.textOrNothing("lever"),
                counted,
                less,
                atLeast == null ? BigDecimal.ZERO : atLeast,
                row.validity(),
                row.source());
    }

    private static <E extends Enum<E> & Coded> E choice(CatalogueRow row, String column, Class<E> type) {
        String code = row.name(column);
        return Coded.find(type, code)
                .orElseThrow(() -> row.wrong(column, "\"" + code + "\", which is not " + Coded.choice(type)));
    }
}
