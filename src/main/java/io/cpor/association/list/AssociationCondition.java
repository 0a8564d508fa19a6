package io.cpor.association.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The condition of a search of associations, as SQL with its parameters. */
final class AssociationCondition {
    private static final String OWN = together(
            "id",
            "customer_name",
            "customer_tenant_id",
            "customer_domain",
            "agreement_reference",
            "solution_area",
            "partner_role");
    private static final String LINE = together("workload", "product", "subscription_id");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>(FoldedText.PARAMETERS);

    /** The customer's name has this part. */
    void customer(String part) {
        conditions.add(like("customer_name", parameter(part)));
    }

    /** This stands anywhere in what is known of the association. */
    void anywhere(String part) {
        String name = parameter(part);
        conditions.add(like(OWN, name)
                + " or exists (select 1 from claim_line l where l.association_id = association.id and "
                + like(LINE, name)
                + ") or exists (select 1 from claim c where c.association_id = association.id and "
                + like("claim_id", name) + ")");
    }

    void status(String status) {
        parameters.put("status", status);
        conditions.add("case when loss_cause is null then coalesce(ending_outcome, 'open') else 'lost' end = :status");
    }

    String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(") and (", " where (", ")"));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String parameter(String part) {
        String name = "part" + conditions.size();
        parameters.put(name, "%" + FoldedText.of(part).replaceAll("([!%_])", "!$1") + "%");
        return name;
    }

    private static String like(String expression, String name) {
        return FoldedText.sql(expression) + " like :" + name + " escape '!'";
    }

    /** A line break between them is in no word that is looked for. */
    private static String together(String... columns) {
        return Stream.of(columns)
                .map(column -> "coalesce(" + column + ", '')")
                .collect(Collectors.joining(" || '\n' || "));
    }
}
