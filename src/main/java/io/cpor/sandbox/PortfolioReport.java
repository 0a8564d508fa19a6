package io.cpor.sandbox;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The reports that come in each month, in this order. */
enum PortfolioReport {
    USAGE("usage"),
    OFFICE_USAGE("office-usage"),
    EARNINGS("earnings"),
    INELIGIBLE("ineligible"),
    PAYMENTS("payments"),
    CAPS("caps");

    private final String code;

    PortfolioReport(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * The file as it would be downloaded for these months.
     *
     * @param claimIds of the claims that stand approved
     */
    String file(PortfolioDays days, Map<PortfolioStory, String> claimIds, List<YearMonth> months) {
        return switch (this) {
            case USAGE -> new PortfolioUsage(days, claimIds).usage(months);
            case OFFICE_USAGE -> new PortfolioUsage(days, claimIds).officeUsage(months);
            case EARNINGS -> new PortfolioMoney(days, claimIds).earnings(months);
            case INELIGIBLE -> new PortfolioMoney(days, claimIds).ineligible(months);
            case PAYMENTS -> new PortfolioPayments(days, claimIds).payments(months);
            case CAPS -> new PortfolioPayments(days, claimIds).caps(months);
        };
    }

    String fileName(YearMonth month) {
        return "portfolio-" + code + "-" + month + ".csv";
    }
}
