package io.cpor.process.policy;

import io.cpor.association.limit.DatedLimit;
import io.cpor.association.limit.FindingLimit;
import io.cpor.association.value.Coded;
import java.util.List;
import java.util.Map;

/** The rows of the table {@code finding-rules}, as Java knows them. It has no input: each row says itself when it holds. */
public final class LimitRows {
    public static final String KEY = "finding-rules";

    /** What Java reads of a row. */
    public static final List<String> COLUMNS = List.of("code", "number", "unit", "from", "to");

    private LimitRows() {}

    /**
     * @param rows as the table answers them
     * @throws IllegalStateException if a row makes no sense; the message says which and why
     */
    public static List<DatedLimit> limits(List<Map<String, Object>> rows) {
        return rows.stream().map(CatalogueRow::new).map(LimitRows::limit).toList();
    }

    private static DatedLimit limit(CatalogueRow row) {
        String code = row.code("code");
        FindingLimit limit = Coded.find(FindingLimit.class, code)
                .orElseThrow(
                        () -> row.wrong("code", "\"" + code + "\", which is not " + Coded.choice(FindingLimit.class)));
        String unit = row.name("unit");
        if (!unit.equals(limit.unit())) {
            throw row.wrong("unit", "\"" + unit + "\", which must be \"" + limit.unit() + "\"");
        }
        return new DatedLimit(limit, row.number("number", limit.least(), limit.most()), row.validity());
    }
}
