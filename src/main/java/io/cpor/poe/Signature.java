package io.cpor.poe;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * The customer signed online; who signed and in which role stands among the answers.
 *
 * @param typedName what was typed to sign with; when the signature was drawn, the signer's name among the answers
 * @param signedAt by our clock
 * @param ip as the server saw it
 * @param browser the browser's own name for itself, cut to a storable length
 * @param contentHash the hash of what was shown and signed
 * @param language what it was shown in, as a language tag
 * @param consentVersion names the wording that was consented to
 * @param drawingId the drawn signature as a stored PNG, or {@code null} if it was typed
 */
public record Signature(
        String typedName,
        Instant signedAt,
        String ip,
        String browser,
        String contentHash,
        String language,
        String consentVersion,
        @JsonIgnore String drawingId) {
    /** How it was made: {@code typed} or {@code drawn}. */
    @JsonProperty
    public String method() {
        return drawingId == null ? "typed" : "drawn";
    }

    /** The same, drawn as that stored picture. */
    public Signature withDrawing(String picture) {
        return new Signature(typedName, signedAt, ip, browser, contentHash, language, consentVersion, picture);
    }

    public Optional<String> drawing() {
        return Optional.ofNullable(drawingId);
    }
}
