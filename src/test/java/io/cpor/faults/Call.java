package io.cpor.faults;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * A call as Partner Center remembers it.
 *
 * @param number in the order in which they came
 * @param reference of the claim it was about, or {@code null}
 * @param requestId its MS-RequestId
 * @param effect what it did; {@code null} until it did, or did not, something
 * @param held whether it stands still now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Call(
        int number, Operation operation, String reference, String requestId, Instant at, Effect effect, boolean held) {

    /** What a call did. */
    public enum Effect {
        /** It changed something. */
        DONE,
        /** It was asked before under the same key, and was answered as then. */
        REPEATED,
        /** It was a look, or what it asked for was so already. */
        NOTHING,
        REFUSED
    }
}
