package io.cpor.process.history;

import io.cpor.association.value.Coded;

/** What a list of instances is sorted by. */
public enum SortBy implements Coded {
    ASSOCIATION("association", "h.BUSINESS_KEY_"),
    CUSTOMER("customer", "lower(" + InstanceSql.CUSTOMER + ")"),
    /** What has not ended comes first. */
    STATE("state", "case when h.END_TIME_ is null then 0 when h.STATE_ = 'COMPLETED' then 1 else 2 end"),
    OUTCOME("outcome", EndedAs.SQL),
    STARTED("started", "h.START_TIME_"),
    ENDED("ended", "h.END_TIME_"),
    /** Of what has not ended, the time until now. */
    DURATION("duration", "coalesce(h.DURATION_, extract(epoch from (cast(:now as timestamp) - h.START_TIME_)) * 1000)");

    private final String code;
    private final String expression;

    SortBy(String code, String expression) {
        this.code = code;
        this.expression = expression;
    }

    @Override
    public String code() {
        return code;
    }

    /** In SQL; what has no value comes last, and no two instances are equal. */
    String clause(boolean ascending) {
        return " order by " + expression + (ascending ? " asc" : " desc") + " nulls last, h.START_TIME_ desc, h.ID_";
    }
}
