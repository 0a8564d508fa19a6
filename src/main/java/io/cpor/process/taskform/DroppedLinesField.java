package io.cpor.process.taskform;

import static io.cpor.process.CporVariables.DROP_LINES;

import io.cpor.association.Association;
import io.cpor.association.claim.StatusSeen;
import java.util.List;

/** Which lines staff take out of the claim, one a line of the field, as the claim names them. */
public final class DroppedLinesField {
    private DroppedLinesField() {}

    /** Notes what is none of the claim's lines, and that a claim without any line is none. */
    public static List<String> read(TaskFormReader answer, Association association) {
        String entered = answer.lines(DROP_LINES, "Take out of the claim");
        if (entered == null) {
            return List.of();
        }
        List<String> names = entered.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        StatusSeen without = new StatusSeen("", null, null, null, null, String.join("\n", names));
        for (String stray : association.claimedLines().strayNames(without)) {
            answer.fault(
                    DROP_LINES,
                    "Take out of the claim: \"" + stray
                            + "\" is no line of the claim. Write each as the claim names it.");
        }
        if (association.claimedLines().hasNoneLeft(without)) {
            answer.fault(
                    DROP_LINES,
                    "Take out of the claim: nothing would be left. To end the claim, withdraw the association in the tab"
                            + " Association.");
        }
        return association.claimedLines().namesMeant(without);
    }
}
