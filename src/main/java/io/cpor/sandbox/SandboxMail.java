package io.cpor.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail that the sandbox's mail server took. */
record SandboxMail(String to, String subject, String text, String html, Instant sentAt) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** The addresses in the text, for a page that cannot show HTML it does not trust. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
}
