package io.cpor.poe.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The signature of a seal with what stands around it in the file (CMS). It is part of the file and not under the signature
 * itself, so it is looked at on its own: it must be written as we write it, and hold nothing more.
 */
final class SealContainer {
    private final String written;
    private final byte[] padded;
    private final byte[] encoded;
    private final CMSSignedData signature;

    /**
     * @param written from the opening bracket to the closing one
     * @param signed the bytes that the signature is of
     * @throws IOException if there is no signature in it
     */
    SealContainer(String written, byte[] signed) throws IOException {
        this.written = written;
        try {
            padded = HexFormat.of().parseHex(written.replaceAll("[<>\\s]", ""));
            encoded = firstObject(padded);
            signature = new CMSSignedData(new CMSProcessableByteArray(signed), encoded);
            if (signature.getSignerInfos().size() != 1) {
                throw new IOException("not one signature");
            }
        } catch (CMSException | RuntimeException e) { // the library throws many kinds for bytes that make no sense
            throw new IOException("no signature that we could have made", e);
        }
    }

    /** The signature without the zeros that fill up its room. */
    private static byte[] firstObject(byte[] padded) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            ASN1Primitive object = in.readObject();
            if (object == null) {
                throw new IOException("no signature");
            }
            return object.getEncoded();
        }
    }

    private SignerInformation signer() {
        return signature.getSignerInfos().iterator().next();
    }

    /** Whether it says that it was made with the key of this certificate. */
    boolean isSignedBy(X509Certificate certificate) {
        try {
            return signer().getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException nonsense) {
            return false;
        }
    }

    /** Whether the signature is of those bytes and by that certificate's key, and the container is as it was written. */
    boolean isValid(X509Certificate ours) {
        try {
            return isAsWritten()
                    && isPlain()
                    && hasCertificate(ours)
                    && signer().verify(new JcaSimpleSignerInfoVerifierBuilder().build(ours.getPublicKey()));
        } catch (CMSException
                | OperatorCreationException
                | IOException
                | CertificateEncodingException
                | RuntimeException nonsense) { // the library throws many kinds for bytes that make no sense
            return false;
        }
    }

    /** Whether it has, of what is not under the signature, just what we write. */
    private boolean isPlain() throws IOException {
        SignerInfo signed = signer().toASN1Structure();
        return signature.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
                && signature.getVersion() == 1
                && SignedData.getInstance(signature.toASN1Structure().getContent())
                                .getEncapContentInfo()
                                .getContent()
                        == null
                && signature.getDigestAlgorithmIDs().equals(Set.of(signed.getDigestAlgorithm()))
                && signature.getCRLs().getMatches(null).isEmpty()
                && signer().getVersion() == 1
                && signer().getUnsignedAttributes() == null
                && Arrays.equals(signed.getEncoded(), signed.getEncoded(ASN1Encoding.DER));
    }

    /** Byte for byte: the library takes any number but zero for true. */
    private boolean hasCertificate(X509Certificate certificate) throws IOException, CertificateEncodingException {
        for (X509CertificateHolder one : signature.getCertificates().getMatches(null)) {
            if (Arrays.equals(one.getEncoded(), certificate.getEncoded())) {
                return true;
            }
        }
        return false;
    }

    /** Upper-case digits between brackets: the signature, encoded as we encode it, and then zeros only. */
    private boolean isAsWritten() {
        byte[] expected = Arrays.copyOf(encoded, padded.length);
        String digits = "<" + HexFormat.of().withUpperCase().formatHex(expected) + ">";
        return Arrays.equals(digits.getBytes(StandardCharsets.US_ASCII), written.getBytes(StandardCharsets.ISO_8859_1));
    }
}
