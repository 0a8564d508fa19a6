package io.cpor.process.taskform;

import io.cpor.process.Markdown;
import io.cpor.process.policy.PreflightFinding;
import java.util.List;
import java.util.stream.Collectors;

/** What the pre-flight found, in words for the reviewer. */
public final class PoeFindings {
    /** The engine keeps no text longer than 4,000 characters. */
    private static final int LONGEST = 3800;

    /** Of a paper that nobody typed off, nothing can be said. */
    static final String UNREAD = "**Pre-flight**\n\nIt is done as soon as somebody typed off what the paper says.";

    private PoeFindings() {}

    /** As a list in Markdown. */
    static String text(List<PreflightFinding> findings) {
        if (findings.isEmpty()) {
            return "**Pre-flight**\n\nAll well: nothing here that Microsoft is known to send a POE back for.";
        }
        StringBuilder text = new StringBuilder(
                "**Microsoft may send this POE back.** To accept it all the same, say why in *Comment*.\n");
        for (int shown = 0; shown < findings.size(); shown++) {
            String line = line(findings.get(shown));
            if (text.length() + line.length() > LONGEST) {
                return text.append("\n- … and ")
                        .append(findings.size() - shown)
                        .append(" more")
                        .toString();
            }
            text.append(line);
        }
        return text.toString();
    }

    private static String line(PreflightFinding finding) {
        String advice = finding.advice().isBlank() ? "" : " *" + Markdown.text(finding.advice()) + "*";
        return "\n- **" + Markdown.text(finding.reason()) + "**: " + Markdown.text(finding.finding()) + advice;
    }

    /** To whoever accepts despite them and says nothing. */
    public static String refusal(List<PreflightFinding> findings) {
        String reasons =
                findings.stream().map(PreflightFinding::reason).distinct().collect(Collectors.joining(", "));
        return "Comment: Microsoft may send this POE back (" + reasons + "). Say why you accept it all the same.";
    }
}
