package io.cpor.web.staff;

import io.cpor.insight.CoverageOrder;
import io.cpor.insight.LineState;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be chosen on the page of the coverage, by its code and in words. */
final class CoverageWords {
    private CoverageWords() {}

    static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("", "all");
        for (LineState state : LineState.values()) {
            states.put(state.code(), words(state));
        }
        return states;
    }

    static String words(LineState state) {
        return switch (state) {
            case ACTIVE -> "active";
            case IN_WORK -> "in work";
            case NOT_RECORDED -> "reported as ours, not recorded here";
            case LOST -> "lost";
            case DROPPED -> "dropped";
            case REJECTED -> "rejected";
            case FREE -> "free";
            case FREE_UNKNOWN -> "free, unknown";
        };
    }

    static Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        for (CoverageOrder order : CoverageOrder.values()) {
            orders.put(
                    order.code(),
                    switch (order) {
                        case CUSTOMER -> "customer";
                        case UNUSED_SEATS -> "most unused seats";
                        case SHARE -> "smallest share in use";
                        case CLAIMABLE -> "most lines to claim";
                    });
        }
        return orders;
    }
}
