package io.cpor.association.list;

import io.cpor.association.value.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The condition of a search of associations, as SQL with its parameters. */
final class AssociationCondition {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The customer's name has this part. */
    void customer(String part) {
        contains("searched_customer", part);
    }

    /** This stands anywhere in what is known of the association. */
    void anywhere(String part) {
        contains("searched_words", part);
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

    /** @param column kept as {@link FoldedText} */
    private void contains(String column, String part) {
        String name = "part" + conditions.size();
        parameters.put(name, "%" + FoldedText.of(part).replaceAll("([!%_])", "!$1") + "%");
        conditions.add(column + " like :" + name + " escape '!'");
    }
}
