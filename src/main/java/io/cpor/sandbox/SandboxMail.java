package io.cpor.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail that the sandbox's mail server took.
 *
 * @param attachments the names of the files that came along
 */
record SandboxMail(
        @JsonIgnore long number,
        String to,
        String subject,
        String text,
        String html,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> attachments,
        Instant sentAt) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** The addresses in the text, for a page that cannot show HTML it does not trust. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
}
