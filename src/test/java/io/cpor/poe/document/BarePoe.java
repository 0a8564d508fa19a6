package io.cpor.poe.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The same result from PDFBox and BouncyCastle alone: a form is filled in, flattened and signed, without letterhead or evidence. */
final class BarePoe {
    private final byte[] form;
    private final Map<String, Object> answers;
    private final SealKey key;

    /** @param form a fillable PDF with a field for each of the answers */
    BarePoe(byte[] form, Map<String, Object> answers, SealKey key) throws IOException {
        this.form = undrawn(form);
        this.answers = answers;
        this.key = key;
    }

    void write(OutputStream signed) throws IOException {
        try (PDDocument document = Loader.loadPDF(flattened())) {
            document.addSignature(new PDSignature(), this::sign);
            document.saveIncremental(signed);
        }
    }

    /**
     * Without the looks of its empty text fields: PDFBox would read the embedded font anew for each of them, and a comparison
     * with that would flatter us.
     */
    private static byte[] undrawn(byte[] form) throws IOException {
        try (PDDocument document = Loader.loadPDF(form)) {
            for (PDField field : document.getDocumentCatalog().getAcroForm().getFields()) {
                if (field instanceof PDTextField) {
                    field.getWidgets().forEach(widget -> widget.setAppearance(null));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private byte[] flattened() throws IOException {
        try (PDDocument document = Loader.loadPDF(form)) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm();
            for (Map.Entry<String, Object> answer : answers.entrySet()) {
                PDField field = fields.getField(answer.getKey());
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else {
                    field.setValue(answer.getValue().toString());
                }
            }
            fields.flatten();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private byte[] sign(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(key.key()),
                                    key.chain().get(0)));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException(e);
        }
    }
}
