package io.cpor.finding;

/**
 * A rule that says nothing of some lines.
 *
 * @param rule {@code null} if none can say anything
 * @param missing the report that is not complete; {@code null} if no report of Microsoft's can hold the engagement
 * @param engagement what Microsoft calls it, if no report can hold it
 */
public record CannotTell(FindingRule rule, MissingReport missing, String engagement, int lines) {
    public String words() {
        return missing != null
                ? missing.words() + " (" + Words.count(lines, "line") + ")"
                : "No report of Microsoft's holds how " + engagement + " is used; nothing is concluded for "
                        + Words.count(lines, "line") + ".";
    }
}
