package io.cpor.poe.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
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
        /** Sealed by us, and not a byte is different. */
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
        Optional<CMSSignedData> signature =
                sensible ? signature(file, text, gapBegins, gapEnds, rest) : Optional.empty();
        if (signature.isEmpty()) {
            return Finding.NOT_OURS;
        }
        SignerInformation signer = signature.get().getSignerInfos().iterator().next();
        Optional<X509Certificate> ours = key.ours().stream()
                .filter(certificate -> signer.getSID().match(holder(certificate)))
                .findFirst();
        if (ours.isEmpty()) {
            return Finding.NOT_OURS;
        }
        boolean whole =
                gapEnds + rest == file.length && text.charAt(gapBegins) == '<' && text.charAt(gapEnds - 1) == '>';
        Matcher subject = SUBJECT.matcher(near(text, gapBegins, gapEnds));
        return whole && isValid(signer, ours.get()) && subject.find()
                ? new Finding(Verdict.UNCHANGED, subject.group(1))
                : Finding.CHANGED;
    }

    private static Optional<CMSSignedData> signature(byte[] file, String text, int gapBegins, int gapEnds, int rest) {
        byte[] signed = new byte[gapBegins + rest];
        System.arraycopy(file, 0, signed, 0, gapBegins);
        System.arraycopy(file, gapEnds, signed, gapBegins, rest);
        try {
            String hex = text.substring(gapBegins, gapEnds).replaceAll("[<>\\s]", "");
            CMSSignedData read = new CMSSignedData(
                    new CMSProcessableByteArray(signed),
                    firstObject(HexFormat.of().parseHex(hex)));
            return read.getSignerInfos().size() == 1 ? Optional.of(read) : Optional.empty();
        } catch (CMSException | IOException | IllegalArgumentException e) {
            return Optional.empty(); // nothing that a seal of ours looks like
        }
    }

    /** The rest of the seal's own dictionary. */
    private static String near(String text, int gapBegins, int gapEnds) {
        return text.substring(Math.max(0, gapBegins - NEAR), gapBegins)
                + text.substring(gapEnds, Math.min(text.length(), gapEnds + NEAR));
    }

    /** The signature without the zeros that fill up its room. */
    private static byte[] firstObject(byte[] padded) throws IOException {
        try (var in = new org.bouncycastle.asn1.ASN1InputStream(padded)) {
            ASN1Primitive object = in.readObject();
            if (object == null) {
                throw new IOException("no signature");
            }
            return object.getEncoded();
        }
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isValid(SignerInformation signer, X509Certificate ours) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(ours.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }
}
