package io.cpor.process.policy;

import io.cpor.association.value.Coded;
import io.cpor.poe.Poe;
import io.cpor.poe.Signature;
import io.cpor.poe.form.PoeForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/**
 * A returned POE as its reader sees it. Only what its form shows was signed: an answer is kept also when the process owner
 * took its field off the form, but then it stands on no document.
 */
record ReturnedPoe(Poe poe, PoeForm form) {
    /** Whether somebody ticked. */
    enum Tick implements Coded {
        TICKED("ticked"),
        NOT_TICKED("not-ticked"),
        NOT_ASKED("not-asked");

        private final String code;

        Tick(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** In whose name it is signed, as far as names tell. */
    enum Signatory implements Coded {
        /** The signer whom the POE names. */
        SIGNER("signer"),
        ANOTHER("another"),
        /** The POE names no signer. */
        UNNAMED("unnamed");

        private final String code;

        Signatory(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Else it came on paper. */
    boolean online() {
        return poe.signature().isPresent();
    }

    /** The answer as text, empty if there is none. */
    String text(String key) {
        return isShown(key) ? poe.answers().text(key).strip() : "";
    }

    /** Whether any of these is ticked. */
    Tick tick(String... keys) {
        List<String> asked = Arrays.stream(keys).filter(this::isShown).toList();
        return asked.isEmpty()
                ? Tick.NOT_ASKED
                : asked.stream().anyMatch(poe.answers()::isTicked) ? Tick.TICKED : Tick.NOT_TICKED;
    }

    /** People sign with short forms of their names, so one word in common is enough. */
    Signatory signatory() {
        String signer = text("signerName");
        if (signer.isEmpty()) {
            return Signatory.UNNAMED;
        }
        String typed = poe.signature().map(Signature::typedName).orElse(signer);
        return TextSimilarity.hasCommonWord(typed, signer) ? Signatory.SIGNER : Signatory.ANOTHER;
    }

    /** The date on the POE, or else the day it was signed online; {@code null} if paper shows none. */
    LocalDate acknowledgedOn(ZoneId zone) {
        try {
            return LocalDate.parse(text("acknowledgedOn"));
        } catch (DateTimeParseException noDate) {
            return poe.signature()
                    .map(signature -> signature.signedAt().atZone(zone).toLocalDate())
                    .orElse(null);
        }
    }

    private boolean isShown(String key) {
        return form.field(key).isPresent();
    }
}
