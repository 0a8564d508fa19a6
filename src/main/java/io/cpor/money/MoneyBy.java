package io.cpor.money;

import io.cpor.association.value.Coded;

/** What earnings are summed up by. */
public enum MoneyBy implements Coded {
    MONTH,
    CUSTOMER,
    ENGAGEMENT,
    LOCATION;

    /** What a row of {@link EarningRows} is grouped by, as SQL. */
    String key(MoneyBasis basis) {
        return switch (this) {
            case MONTH ->
                "cast(cast(extract(year from " + basis.day() + ") * 100 + extract(month from " + basis.day()
                        + ") as integer) as varchar(6))";
            case CUSTOMER -> EarningRows.TENANT;
            case ENGAGEMENT -> "e.engagement_name";
            case LOCATION -> "e.location_id";
        };
    }

    /** What people call that, as SQL. */
    String label() {
        return this == CUSTOMER ? EarningRows.CUSTOMER : "cast(null as varchar(200))";
    }
}
