package io.cpor.web.staff;

import io.cpor.association.value.Texts;
import io.cpor.table.GuidParser;
import java.util.Locale;

/**
 * The line of a customer that a page asks to start an association for. Each part may be empty; nothing is taken for true.
 *
 * @param code a workload's code, or a subscription's ID
 * @param product of the subscription
 */
record WantedLine(String tenantId, String customer, String code, String product) {
    private static final int LONGEST = 200;

    WantedLine {
        tenantId = GuidParser.plain(plain(tenantId)).toLowerCase(Locale.ROOT);
        customer = plain(customer);
        code = plain(code);
        product = plain(product);
    }

    boolean isOfCustomer() {
        return !tenantId.isEmpty();
    }

    boolean isSubscription() {
        return Texts.isGuid(code);
    }

    private static String plain(String text) {
        return text == null ? "" : Texts.cut(text, LONGEST).strip();
    }
}
