package io.cpor.poe.document;

import io.cpor.association.PartnerCompany;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.stereotype.Component;

/**
 * Seals a PDF (PAdES-B-B, ETSI EN 319 142-1): a signature with the partner's key over every byte of the file, certified so
 * that no later change is allowed. The cryptography is Bouncy Castle's and the file format PDFBox's; what is ours is which
 * bytes are sealed and what the seal says, because that is the evidence, and a signing library brings a hundred settings that
 * could each weaken it.
 */
@Component
final class PdfSealer {
    private final SealKey key;
    private final PartnerCompany partner;

    PdfSealer(SealKey key, PartnerCompany partner) {
        this.key = key;
        this.partner = partner;
    }

    /** @param subject what is sealed, such as {@code CPOR-2026-00042/1}; it stands in the seal */
    void put(RandomAccessRead pdf, String subject, Instant at, OutputStream sealed) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            CadesSignature made = new CadesSignature(key);
            options.setPreferredSignatureSize(made.room());
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(partner.name());
            signature.setReason("Proof of execution " + subject);
            GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            time.setTimeInMillis(at.toEpochMilli());
            signature.setSignDate(time);
            document.addSignature(signature, made, options);
            forbidChanges(document, signature);
            document.saveIncremental(sealed);
        }
    }

    /** The document modification detection of PDF 32000-1, 12.8.2.2, at its strictest. */
    private static void forbidChanges(PDDocument document, PDSignature signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setItem(COSName.P, COSInteger.ONE);
        parameters.setName(COSName.V, "1.2");
        parameters.setNeedToBeUpdated(true);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setNeedToBeUpdated(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setNeedToBeUpdated(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        permissions.setNeedToBeUpdated(true);
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }
}
