package io.cpor.web.api;

import io.cpor.report.intake.LedgerLine;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the reports are complete, as programs see it. */
final class CompleteTo {
    private CompleteTo() {}

    /** The month by the code of the report; {@code null} where no month is complete. */
    static Map<String, String> of(List<LedgerLine> ledger) {
        Map<String, String> complete = new LinkedHashMap<>();
        for (LedgerLine line : ledger) {
            YearMonth to = line.completeTo();
            complete.put(line.kind().code(), to == null ? null : to.toString());
        }
        return complete;
    }
}
