package io.cpor.model.rules;

import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.Validity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of names beside the one that it follows. A row is ended, never deleted or given another code: cases, reports and
 * held lines go by the codes for years.
 */
record CatalogueHistory(List<Row> before, List<Row> after) {
    /**
     * A row as it is known for ever.
     *
     * @param place what has one meaning on each day
     * @param kind what else a row never changes
     */
    record Row(String code, String place, String kind, Validity validity) {
        private boolean follows(Row before) {
            return code.equals(before.code)
                    && place.equals(before.place)
                    && kind.equals(before.kind)
                    && validity.from().equals(before.validity.from());
        }

        private String words() {
            return "\"" + code + "\" from " + validity.from() + " (" + place + ", " + kind + ")";
        }
    }

    static CatalogueHistory ofEngagements(List<CataloguedEngagement> before, List<CataloguedEngagement> after) {
        return new CatalogueHistory(
                before.stream().map(CatalogueHistory::row).toList(),
                after.stream().map(CatalogueHistory::row).toList());
    }

    static CatalogueHistory ofWorkloads(List<CataloguedWorkload> before, List<CataloguedWorkload> after) {
        return new CatalogueHistory(
                before.stream().map(CatalogueHistory::row).toList(),
                after.stream().map(CatalogueHistory::row).toList());
    }

    private static Row row(CataloguedEngagement one) {
        return new Row(
                one.code(),
                one.area().code() + ", " + one.role().code(),
                one.role().level().code(),
                one.validity());
    }

    private static Row row(CataloguedWorkload one) {
        return new Row(one.code(), one.code(), one.area(), one.validity());
    }

    /** A table that cannot be read is complained of already. */
    void check(Violations complaints) {
        if (!complaints.isEmpty()) {
            return;
        }
        before.stream()
                .filter(row -> after.stream().noneMatch(one -> one.follows(row)))
                .forEach(row -> complaints.ofFile(
                        "has lost, or calls otherwise, the row " + row.words(),
                        "Give the row back; to end it, write its last day in the column To."));
        Map<String, List<Row>> places = after.stream().collect(Collectors.groupingBy(Row::place));
        places.values().forEach(rows -> checkOneMeaning(rows, complaints));
    }

    private static void checkOneMeaning(List<Row> rows, Violations complaints) {
        Set<String> told = new HashSet<>();
        for (Row older : rows) {
            rows.stream()
                    .filter(newer -> newer != older
                            && older.validity().contains(newer.validity().from()))
                    .filter(newer -> told.add(newer.place()))
                    .forEach(newer -> complaints.ofFile(
                            "has two names for \"" + newer.place() + "\" from "
                                    + newer.validity().from(),
                            "Write in the column To of the older row the day before the newer begins."));
        }
    }
}
