package io.cpor.process.taskform;

import java.util.Arrays;
import java.util.Locale;

/** What helps against each reason that Microsoft gives for a question or a rejection (field facts 3.3). */
enum Remedy {
    ALL_MISSING(
            "missing all poe",
            "The file is the wrong one or not about this claim. Attach the sealed POE of this association, and say so."),
    ACKNOWLEDGMENT(
            "missing customer acknowledg",
            "The customer's signature is not on the POE. Point to the page it stands on, or have the POE signed anew."),
    CONSENT(
            "missing customer consent",
            "The customer's consent is not on the POE. Point to the acknowledgement in it, or have the POE signed anew."),
    DATES(
            "dates",
            "A date is missing, or more than 12 months old. Only the customer can date the POE: have it signed anew."),
    SERVICE(
            "missing partner s",
            "The work is not described well enough. Say which services you deliver and how; if the POE lacks it, have it"
                    + " filled in anew."),
    PRODUCTS(
            "missing products",
            "A claimed product is not named in the POE. Point to where it is named; otherwise have a POE signed that names"
                    + " it, or have it removed from the claim."),
    INSUFFICIENT(
            "insufficient proof",
            "Compare the POE with what Microsoft checks: this claim, signature, dates, your services, every claimed product."
                    + " If all are there, dispute and say where; if one is missing, start over with a new POE."),
    UNAVAILABLE(
            "unavailable",
            "Microsoft could not open the POE. Attach it again in Partner Center with the dispute, as the PDF sealed here."),
    NO_RESPONSE(
            "no partner response",
            "The reviewer's question was not answered in time. Dispute, and answer it there; the question stands in the"
                    + " claim's comments."),
    DECLINED(
            "customer declined",
            "Speak to the customer first: a dispute does not help while they decline. If it was a mistake, start over once"
                    + " they agree."),
    OWN_REQUEST(
            "partner request",
            "Somebody on your side ended the claim. If that was a mistake, start over: the claim itself does not come back."),
    OTHER("", "Read the claim's comments in Partner Center: the reviewer says there what is missing.");

    private final String sign;
    private final String words;

    Remedy(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** @param reason in Microsoft's words, or {@code null} */
    static String of(String reason) {
        String given = reason == null
                ? ""
                : reason.toLowerCase(Locale.ROOT)
                        .replace("proof of execution", "poe")
                        .replace("insufficient poe", "insufficient proof");
        return Arrays.stream(values())
                .filter(one -> given.contains(one.sign))
                .findFirst()
                .orElse(OTHER)
                .words;
    }
}
