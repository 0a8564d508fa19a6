package io.cpor.money;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why usage or revenue earned nothing, by Microsoft's codes (field facts 9.3). A report writes the code or Microsoft's words. */
public enum IneligibleReason {
    CUSPUBSEC(
            "Customer is public sector",
            "The customer belongs to the public sector",
            "In the United States, Puerto Rico or India: ask for another POE, or dispute it by a support case; not after a rejected POE",
            90),
    IVDADV("Advanced specialization requirement not fulfilled", "An advanced specialization is missing", "Earn it", 0),
    IVDCOMP(
            "Competency status not met or expired",
            "A competency is missing or has expired",
            "See in Partner Center which one the engagement asks for",
            0),
    IVDCOSELL(
            "Co-sell eligibility not established or expired",
            "Co-sell eligibility is missing or has expired",
            "Establish it in Partner Center",
            0),
    IVDMPA(
            "MPA agreement not signed or expired",
            "The Microsoft Partner Agreement is not signed or has expired",
            "Sign it in Partner Center",
            0),
    IVDPOE(
            "Proof of execution isn't approved",
            "The proof of execution is not approved",
            "Answer Microsoft's request; not after a rejected one",
            0),
    CUSNOTNEW(
            "Customer tenant creation outside valid period",
            "The customer's tenant was not created in the valid period"),
    IVDMPN("PartnerID not eligible to participate in engagement", "Our partner ID may not take part in the engagement"),
    IVDGEO("Partner location ineligible for engagement", "Our location may not take part in the engagement"),
    IVDCUST(
            "Customer already accounted for in past customer adds earnings",
            "The customer has earned somebody a customer add before"),
    CUSEQPTR("Partner is customer", "Customer and partner are the same"),
    CHREVNONCH("China revenue shouldn't belong to non-China partner", "Revenue of China, and a partner from elsewhere"),
    IVDPTRROLE("Invalid partner role", "The partner's role earns nothing"),
    INVTNXACO("Azure credit offer is active for customer", "The customer uses an Azure credit offer"),
    PAULWPHWM("PAU less than or equal to prior HWM", "Paid seats did not rise above the earlier high-water mark"),
    MAULWPHWM("MAU less than or equal to Prior HWM", "Active users did not rise above the earlier high-water mark"),
    IVDCLD("Invalid cloud", "The cloud does not take part"),
    MINTHNTMT("Min threshold for HWM not met", "The smallest growth that counts was not reached"),
    MXTMCPMT("Met max time cap since claim attach date", "The time in which the claimed line earns is over");

    private final String written;
    private final String words;
    private final String remedy;
    private final int days;

    IneligibleReason(String written, String words) {
        this(written, words, null, 0);
    }

    IneligibleReason(String written, String words, String remedy, int days) {
        this.written = written;
        this.words = words;
        this.remedy = remedy;
        this.days = days;
    }

    /** The reason that a report means, or nothing if it is none that Microsoft has published. */
    public static Optional<IneligibleReason> find(String text) {
        return Arrays.stream(values())
                .filter(one -> folded(one.name()).equals(folded(text))
                        || folded(one.written).equals(folded(text)))
                .findFirst();
    }

    private static String folded(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    public String words() {
        return words;
    }

    /** What the partner can do, or {@code null} if nothing helps. */
    public String remedy() {
        return remedy;
    }

    /** For how many days after the transaction, or 0 if no date is published. */
    public int days() {
        return days;
    }

    /** Whether it tells how a workload is taken up, and no fault of anybody's. */
    public boolean isNews() {
        return this == PAULWPHWM || this == MAULWPHWM || this == MINTHNTMT;
    }
}
