package io.cpor.poe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The CMS signature of a seal, as PAdES-B-B wants it: detached, naming its certificate by hash, and without a signing time of
 * its own, which stands in the PDF.
 */
final class CadesSignature implements SignatureInterface {
    /** What a signature takes beside its certificates; with RSA keys of 8192 bits it is less than half of this. */
    private static final int ROOM = 4 * 1024;

    private final SealKey key;

    CadesSignature(SealKey key) {
        this.key = key;
    }

    /** The bytes to leave free for it. What it does not need is filled with zeros, two for each, and makes the file larger. */
    int room() throws IOException {
        int room = ROOM;
        try {
            for (X509Certificate certificate : key.chain()) {
                room += certificate.getEncoded().length;
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        return room;
    }

    @Override
    public byte[] sign(InputStream content) throws IOException {
        X509Certificate certificate = key.chain().get(0);
        String algorithm = key.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(certificate))
                            .build(new JcaContentSignerBuilder(algorithm).build(key.key()), certificate));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Streamed(content), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("the seal cannot be made", e);
        }
    }

    /** What is signed beside the content. */
    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        ASN1EncodableVector vector = new ASN1EncodableVector();
        vector.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        AttributeTable ours = new AttributeTable(vector);
        return parameters -> new DefaultSignedAttributeTableGenerator(ours)
                .getAttributes(parameters)
                .remove(CMSAttributes.signingTime);
    }

    /** The file's bytes as they stream by. */
    private record Streamed(InputStream content) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
