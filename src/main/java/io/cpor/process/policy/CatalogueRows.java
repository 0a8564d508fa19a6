package io.cpor.process.policy;

import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.association.agreement.PartnerRole;
import io.cpor.association.agreement.SolutionArea;
import io.cpor.association.value.Coded;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of the tables {@code engagements} and {@code workloads}, as Java knows them. Both have no input: every row is
 * read, and says itself from when to when it holds.
 */
public final class CatalogueRows {
    public static final String ENGAGEMENTS = "engagements";
    public static final String WORKLOADS = "workloads";

    /** The tables that are read row by row, from the deployment on. */
    public static final Set<String> TABLES = Set.of(ENGAGEMENTS, WORKLOADS, LimitRows.KEY);

    /** What Java reads of a row of {@link #ENGAGEMENTS}. */
    public static final List<String> ENGAGEMENT_COLUMNS = List.of(
            "code",
            "name",
            "area",
            "areaName",
            "role",
            "roleName",
            "level",
            "money",
            "revenue",
            "usage",
            "reports",
            "templateRequired",
            "from",
            "to");

    /** What Java reads of a row of {@link #WORKLOADS}. */
    public static final List<String> WORKLOAD_COLUMNS =
            List.of("code", "name", "area", "from", "to", "predecessor", "successor");

    private CatalogueRows() {}

    /**
     * @param rows as the table answers them
     * @throws IllegalStateException if a row makes no sense; the message says which and why
     */
    public static List<CataloguedEngagement> engagements(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(CatalogueRow::new)
                .map(CatalogueRows::engagement)
                .toList();
    }

    /**
     * @param rows as the table answers them
     * @throws IllegalStateException if a row makes no sense; the message says which and why
     */
    public static List<CataloguedWorkload> workloads(List<Map<String, Object>> rows) {
        return rows.stream().map(CatalogueRow::new).map(CatalogueRows::workload).toList();
    }

    private static CataloguedEngagement engagement(CatalogueRow row) {
        return new CataloguedEngagement(
                row.code("code"),
                row.name("name"),
                new SolutionArea(row.code("area"), row.name("areaName")),
                new PartnerRole(row.code("role"), row.name("roleName"), level(row)),
                purposes(row),
                row.codes("reports"),
                row.isTrue("templateRequired"),
                row.validity());
    }

    private static EngagementLevel level(CatalogueRow row) {
        String level = row.name("level");
        return Coded.find(EngagementLevel.class, level)
                .orElseThrow(() ->
                        row.wrong("level", "\"" + level + "\", which is not " + Coded.choice(EngagementLevel.class)));
    }

    private static CataloguedWorkload workload(CatalogueRow row) {
        return new CataloguedWorkload(
                row.code("code"),
                row.name("name"),
                row.code("area"),
                row.validity(),
                row.codeOrNothing("predecessor"),
                row.codeOrNothing("successor"));
    }

    private static Set<EngagementPurpose> purposes(CatalogueRow row) {
        Set<EngagementPurpose> purposes = EnumSet.noneOf(EngagementPurpose.class);
        for (EngagementPurpose purpose : EngagementPurpose.values()) {
            if (row.isTrue(purpose.code())) {
                purposes.add(purpose);
            }
        }
        return purposes;
    }
}
