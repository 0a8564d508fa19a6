package io.cpor.poe;

import io.cpor.poe.form.Answers;
import io.cpor.storage.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is signed: the form's version, the language it is read in, the answers, and the text that is consented to. */
public final class SignedContent {
    /** Names the wording that is shown above the signature ({@code poe.consent} in the messages); raise it with the text. */
    public static final String CONSENT_VERSION = "2026-11";

    private SignedContent() {}

    /** The hash of what is shown to sign: what has another was not shown. */
    public static String hash(String formHash, Locale language, Answers answers) {
        String content = formHash + "\n" + language.toLanguageTag() + "\n" + CONSENT_VERSION + "\n" + answers.json();
        return Hashes.sha256(content.getBytes(StandardCharsets.UTF_8));
    }
}
