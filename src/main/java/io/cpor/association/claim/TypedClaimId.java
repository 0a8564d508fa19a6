package io.cpor.association.claim;

import io.cpor.association.value.Texts;
import java.util.regex.Pattern;

/**
 * A claim ID that a person typed off Partner Center. A slip of the finger would tie the association to another customer's
 * claim, so it is typed twice, or it looks as every claim ID seen so far. Microsoft promises no shape, so another shape is
 * taken when it was typed twice.
 */
public final class TypedClaimId {
    private static final int LONGEST = 64;
    private static final Pattern USUAL = Pattern.compile("\\d{5,12}");

    private TypedClaimId() {}

    /**
     * What is wrong with it, or {@code null} if it can be taken.
     *
     * @param again the same once more, or empty if it was asked for once
     */
    public static String complaint(String claimId, String again) {
        String complaint = Texts.complaint(claimId, LONGEST);
        if (complaint != null) {
            return complaint;
        }
        if (claimId.isEmpty()) {
            return "give the claim ID that Partner Center shows, such as 1000027.";
        }
        if (!again.isEmpty() && !again.equals(claimId)) {
            return "\"" + claimId + "\" and \"" + again
                    + "\" differ. Look at Partner Center again, and type both anew.";
        }
        if (again.isEmpty() && !USUAL.matcher(claimId).matches()) {
            return "claim IDs have 5 to 12 digits. If Partner Center really shows \"" + claimId
                    + "\", type it a second time below.";
        }
        return null;
    }
}
