package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Texts;
import io.cpor.finding.FindingRule;
import io.cpor.finding.FindingSearch;
import io.cpor.finding.FindingState;

/** What the page of the findings is asked for. What cannot be searched for restricts nothing, but that only open ones are shown. */
public record FindingsQuery(String state, String rule, String customer, String code, String page) {
    static final String ALL = "all";
    private static final int LONGEST = 200;

    public FindingsQuery {
        state = ALL.equals(state)
                ? ALL
                : Coded.find(FindingState.class, state)
                        .orElse(FindingState.OPEN)
                        .code();
        rule = Coded.find(FindingRule.class, rule).map(FindingRule::code).orElse("");
        customer = Texts.cut(customer == null ? "" : customer, LONGEST).strip();
        code = Texts.cut(code == null ? "" : code, LONGEST).strip();
        page = page != null && page.matches("[1-9]\\d{0,5}") ? page : "1";
    }

    /** Counts from 1. */
    int number() {
        return Integer.parseInt(page);
    }

    public boolean isFiltered() {
        return !customer.isEmpty() || !code.isEmpty() || !rule.isEmpty() || !state.equals(FindingState.OPEN.code());
    }

    /** @param from counts from 0 */
    FindingSearch search(int from, int size) {
        return new FindingSearch(
                Coded.find(FindingState.class, state).orElse(null),
                Coded.find(FindingRule.class, rule).orElse(null),
                customer,
                code,
                from,
                size);
    }
}
