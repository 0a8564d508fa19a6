package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Texts;
import io.cpor.insight.CoverageOrder;
import io.cpor.insight.CoverageSearch;
import io.cpor.insight.LineState;

/** What the page of the coverage is asked for. What cannot be searched for restricts nothing. */
public record CoverageQuery(String customer, String code, String state, String sort, String page) {
    private static final int LONGEST = 200;

    public CoverageQuery {
        customer = Texts.cut(customer == null ? "" : customer, LONGEST).strip();
        code = Texts.cut(code == null ? "" : code, LONGEST).strip();
        state = Coded.find(LineState.class, state).map(LineState::code).orElse("");
        sort = Coded.find(CoverageOrder.class, sort)
                .orElse(CoverageOrder.CUSTOMER)
                .code();
        page = page != null && page.matches("[1-9]\\d{0,5}") ? page : "1";
    }

    /** Counts from 1. */
    int number() {
        return Integer.parseInt(page);
    }

    public boolean isFiltered() {
        return !customer.isEmpty() || !code.isEmpty() || !state.isEmpty();
    }

    /** @param from counts from 0 */
    CoverageSearch search(int from, int size) {
        return new CoverageSearch(
                customer,
                code,
                Coded.find(LineState.class, state).orElse(null),
                Coded.of(CoverageOrder.class, sort),
                from,
                size);
    }
}
