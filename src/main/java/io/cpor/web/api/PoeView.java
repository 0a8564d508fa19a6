package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.poe.Declination;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poe;
import io.cpor.poe.Referral;
import io.cpor.poe.Review;
import io.cpor.poe.Scan;
import io.cpor.poe.SealedDocument;
import io.cpor.poe.Signature;
import java.time.Instant;
import java.util.Map;

/**
 * The latest proof of execution.
 *
 * @param number counts from 1; a correction or a new claim makes the next one
 * @param state {@code sent}, {@code returned}, {@code declined}, or the reviewer's verdict
 * @param scan the signed paper as a file; {@code GET …/poe/scan} downloads it
 * @param document the sealed document; {@code GET …/poe.pdf} downloads it
 * @param answers by the form's keys: as signed, or the draft until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PoeView(
        int number,
        String state,
        Instant sentAt,
        int timesSent,
        Map<String, Object> answers,
        Signature signature,
        Scan scan,
        PaperReturn receivedOnPaper,
        Declination declined,
        Review review,
        Referral referral,
        SealedDocument document) {
    static PoeView of(Poe poe) {
        return new PoeView(
                poe.number(),
                state(poe),
                poe.sending().lastAt(),
                poe.sending().times(),
                (poe.isReturned() ? poe.answers() : poe.draft()).values(),
                poe.signature().orElse(null),
                poe.scan().orElse(null),
                poe.paper().orElse(null),
                poe.refusal().orElse(null),
                poe.review().orElse(null),
                poe.referral().orElse(null),
                poe.sealedDocument().orElse(null));
    }

    private static String state(Poe poe) {
        if (poe.refusal().isPresent()) {
            return "declined";
        }
        return poe.review().map(review -> review.verdict().code()).orElse(poe.isReturned() ? "returned" : "sent");
    }
}
