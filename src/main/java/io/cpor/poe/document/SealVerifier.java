package io.cpor.poe.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Checks whether a file bears our seal and is unchanged since. It looks at bytes only and never opens the file as a PDF, so
 * that anybody may send anything: the seal's range must leave out exactly the seal and reach to the file's end.
 */
@Component
public final class SealVerifier {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");
    private static final Pattern SUBJECT =
            Pattern.compile("/Reason\\s*\\(Proof of execution (CPOR-\\d{4}-\\d{5,})/(\\d+)\\)");
    private static final int MOST_SEALS = 20;
    private static final int NEAR = 1000;

    private final SealKey key;

    SealVerifier(SealKey key) {
        this.key = key;
    }

    /** What was found out about a file. */
    public enum Verdict {
        /**
         * Sealed by us, and not a byte is different, within the seal neither; only certificates of others that stand beside
         * ours in it are not compared, for we may no longer have them.
         */
        UNCHANGED,
        /** Bears our seal, but something was changed or added since. */
        CHANGED,
        /** Bears no seal of ours. */
        NOT_OURS
    }

    /** @param associationId whose POE it is; only for an unchanged file, else {@code null} */
    public record Finding(Verdict verdict, String associationId) {
        private static final Finding NOT_OURS = new Finding(Verdict.NOT_OURS, null);
        private static final Finding CHANGED = new Finding(Verdict.CHANGED, null);
    }

    public Finding check(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher range = RANGE.matcher(text);
        Finding best = Finding.NOT_OURS;
        for (int seals = 0; range.find() && seals < MOST_SEALS; seals++) {
            Finding finding = check(
                    file,
                    text,
                    Integer.parseInt(range.group(1)),
                    Integer.parseInt(range.group(2)),
                    Integer.parseInt(range.group(3)));
            if (finding.verdict() == Verdict.UNCHANGED) {
                return finding;
            }
            best = finding.verdict() == Verdict.CHANGED ? finding : best;
        }
        return best;
    }

    private Finding check(byte[] file, String text, int gapBegins, int gapEnds, int rest) {
        boolean sensible = gapBegins < gapEnds && (long) gapEnds + rest <= file.length;
        SealContainer seal = sensible ? container(file, text, gapBegins, gapEnds, rest) : null;
        Optional<X509Certificate> ours = seal == null
                ? Optional.empty()
                : key.ours().stream().filter(seal::isSignedBy).findFirst();
        if (ours.isEmpty()) {
            return Finding.NOT_OURS;
        }
        boolean whole = gapEnds + rest == file.length;
        Matcher subject = SUBJECT.matcher(near(text, gapBegins, gapEnds));
        return whole && seal.isValid(ours.get()) && subject.find()
                ? new Finding(Verdict.UNCHANGED, subject.group(1))
                : Finding.CHANGED;
    }

    /** Nothing if it is nothing that a seal of ours looks like. */
    private static SealContainer container(byte[] file, String text, int gapBegins, int gapEnds, int rest) {
        byte[] signed = new byte[gapBegins + rest];
        System.arraycopy(file, 0, signed, 0, gapBegins);
        System.arraycopy(file, gapEnds, signed, gapBegins, rest);
        try {
            return new SealContainer(text.substring(gapBegins, gapEnds), signed);
        } catch (IOException notOurs) {
            return null;
        }
    }

    /** The rest of the seal's own dictionary. */
    private static String near(String text, int gapBegins, int gapEnds) {
        return text.substring(Math.max(0, gapBegins - NEAR), gapBegins)
                + text.substring(gapEnds, Math.min(text.length(), gapEnds + NEAR));
    }
}
