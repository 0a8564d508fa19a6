package io.cpor.sandbox;

import static io.cpor.sandbox.PortfolioLine.steady;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The customers of the portfolio, all of them invented. Each has one story. */
enum PortfolioStory {
    HEALTHY(
            "Aldermere Foods",
            "Healthy: more people use it each month, and it earns.",
            List.of(
                    steady("Exchange", 420, 290, 371, 4),
                    steady("Teams", 420, 210, 330, 6),
                    steady("SharePoint", 420, 190, 300, 5)),
            List.of(steady("Viva Engage", 420, 0, 212, 2))),
    FALLING(
            "Brindlewood Outfitters",
            "Falling: from the second month on, Teams has lost more than a tenth of its users twice in a row.",
            List.of(
                    new PortfolioLine("Teams", 300, 220, 246, 2, List.of(216, 189, 168)),
                    steady("Exchange", 300, 250, 270, 1)),
            List.of(steady("SharePoint", 300, 0, 190, 0))),
    NO_EARNINGS(
            "Caldermoss Logistics",
            "No earnings: it is used as before, but no report tells of money any more, and none tells why.",
            List.of(steady("Teams", 260, 150, 204, 4), steady("Intune", 260, 130, 180, 3)),
            List.of(steady("Exchange", 260, 0, 240, 0))),
    CAP_NEAR(
            "Dunmarrow Dairy",
            "Nearly capped: soon it has earned all that may be earned.",
            List.of(new PortfolioLine("Exchange", 500, 300, 440, 14, List.of(452, 462, 470))),
            List.of(steady("Teams", 500, 0, 390, 2))),
    INELIGIBLE(
            "Ellerwick County Schools",
            "Not eligible: in the second month Microsoft asks for another POE, because the customer is public sector.",
            List.of(steady("Teams", 240, 110, 150, 4)),
            List.of(steady("Exchange", 240, 0, 221, 0))),
    BELOW_FORTY(
            "Fennimoor Insurance",
            "38 % active: a few users more, and it counts as a deployment. In the third month it does.",
            List.of(
                    new PortfolioLine("Teams", 500, 170, 190, 1, List.of(192, 195, 206)),
                    steady("Exchange", 500, 380, 430, 2)),
            List.of(steady("SharePoint", 500, 0, 260, 1))),
    OLD_POE(
            "Gorsewick Clinics",
            "A POE of 11 months: the newest POE wins if another partner claims the same.",
            List.of(
                    steady("Exchange", 180, 120, 150, 2),
                    // nothing is left to be paid for, which Microsoft reports as news
                    steady("Microsoft Defender for Office 365", 118, 120, 112, 0)),
            List.of(steady("Teams", 180, 0, 133, 1))),
    SUBSCRIPTION_ENDS(
            "Hollinmere Machines",
            "A subscription that ends in 30 days after the first start: the next one needs a claim of its own.",
            List.of(steady("Dynamics 365 Sales", 85, 40, 40, 0)),
            List.of(steady("Exchange", 90, 0, 84, 0), steady("Teams", 90, 0, 61, 1)));

    private final String customer;
    private final String words;
    private final List<PortfolioLine> claimed;
    private final List<PortfolioLine> free;

    PortfolioStory(String customer, String words, List<PortfolioLine> claimed, List<PortfolioLine> free) {
        this.customer = customer;
        this.words = words;
        this.claimed = claimed;
        this.free = free;
    }

    public String customer() {
        return customer;
    }

    public String words() {
        return words;
    }

    List<PortfolioLine> claimed() {
        return claimed;
    }

    /** What is used and not claimed. */
    List<PortfolioLine> free() {
        return free;
    }

    public String tenantId() {
        return id("tenant");
    }

    /** The subscription that is claimed, or {@code null} if workloads are. */
    String subscriptionId() {
        return this == SUBSCRIPTION_ENDS ? id("subscription") : null;
    }

    /** What the claim is known by at Microsoft: no application sent it. */
    String reference() {
        return "portfolio-" + (ordinal() + 1);
    }

    private String id(String of) {
        return UUID.nameUUIDFromBytes((of + " of " + customer).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
