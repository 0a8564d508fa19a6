package io.cpor.process.policy;

import io.cpor.association.value.Coded;
import io.cpor.poe.Poe;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.PoeForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A returned POE as its reader sees it, or one that is about to be returned. Only what its form shows was signed: an answer
 * is kept also when the process owner took its field off the form, but then it stands on no document.
 *
 * @param answers what stands on it
 * @param online whether it is signed on the portal; else it came on paper
 * @param signature none on paper, and none before it is signed
 */
record ReturnedPoe(PoeForm form, Answers answers, boolean online, Optional<Signature> signature) {
    /** Whether somebody ticked. */
    enum Tick implements Coded {
        TICKED,
        NOT_TICKED,
        NOT_ASKED
    }

    /** In whose name it is signed, as far as names tell. */
    enum Signatory implements Coded {
        /** The signer whom the POE names. */
        SIGNER,
        ANOTHER,
        /** The POE names no signer. */
        UNNAMED
    }

    static ReturnedPoe of(Poe poe, PoeForm form) {
        return new ReturnedPoe(form, poe.answers(), poe.signature().isPresent(), poe.signature());
    }

    /** As it would come back if the signer whom it names signed it on the portal now. */
    static ReturnedPoe ifSigned(PoeForm form, Answers answers) {
        return new ReturnedPoe(form, answers, true, Optional.empty());
    }

    /** The answer as text, empty if there is none. */
    String text(String key) {
        return isShown(key) ? answers.text(key).strip() : "";
    }

    /** Whether any of these is ticked. */
    Tick tick(String... keys) {
        List<String> asked = Arrays.stream(keys).filter(this::isShown).toList();
        return asked.isEmpty()
                ? Tick.NOT_ASKED
                : asked.stream().anyMatch(answers::isTicked) ? Tick.TICKED : Tick.NOT_TICKED;
    }

    /** People sign with short forms of their names, so one word in common is enough. */
    Signatory signatory() {
        String signer = text("signerName");
        if (signer.isEmpty()) {
            return Signatory.UNNAMED;
        }
        String typed = signature.map(Signature::typedName).orElse(signer);
        return TextSimilarity.hasCommonWord(typed, signer) ? Signatory.SIGNER : Signatory.ANOTHER;
    }

    /** The date on the POE, or else the day it was signed online; {@code null} if there is neither. */
    LocalDate acknowledgedOn(ZoneId zone) {
        try {
            return LocalDate.parse(text("acknowledgedOn"));
        } catch (DateTimeParseException noDate) {
            return signature
                    .map(signature -> signature.signedAt().atZone(zone).toLocalDate())
                    .orElse(null);
        }
    }

    private boolean isShown(String key) {
        return form.field(key).isPresent();
    }
}
