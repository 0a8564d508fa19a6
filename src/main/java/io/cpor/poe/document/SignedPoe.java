package io.cpor.poe.document;

import io.cpor.association.PartnerCompany;
import io.cpor.poe.Signature;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeWords;
import io.cpor.poe.typesetting.Fonts;
import io.cpor.poe.typesetting.Typefaces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;

/** Draws a POE that came back: what was signed, by whom, and the evidence. In another language, English stands beside it. */
@Component
final class SignedPoe {
    /** What is drawn stays in memory as long as it is text; a scan's pictures are too large for that. */
    private static final StreamCacheCreateFunction STREAMS =
            MemoryUsageSetting.setupMixed(SpooledOutput.MEMORY).streamCache;

    private final PartnerCompany partner;
    private final PoeWords words;
    private final Evidence evidence;

    SignedPoe(PartnerCompany partner, PoeWords words, Evidence evidence) {
        this.partner = partner;
        this.words = words;
        this.evidence = evidence;
    }

    void write(PoeContent poe, SpooledOutput to) throws IOException {
        Locale language = poe.language();
        try (Typefaces typefaces = Typefaces.lent();
                PDDocument document = new PDDocument(STREAMS)) {
            Fonts fonts = new Fonts(document, typefaces, false);
            PdfFlow sheet = new PdfFlow(document, fonts, partner.name(), words.of("document.kind", language));
            sheet.title(words.of("document.title", language));
            if (poe.poe().signature().isPresent()) {
                addOnlineSignature(poe, poe.poe().signature().get(), document, sheet);
            } else {
                addScan(poe, document, sheet);
            }
            evidence.write(poe, sheet);
            sheet.finish(poe.reference(), words.of("document.page", language));
            PdfMetadata.tell(document, words.of("document.title", language), partner.name(), language);
            document.save(
                    to, CompressParameters.NO_COMPRESSION); // packed objects would be unpacked at once to be sealed
        }
    }

    private void addOnlineSignature(PoeContent poe, Signature signature, PDDocument document, PdfFlow sheet)
            throws IOException {
        for (FormField field : poe.shown()) {
            draw(field, poe, sheet);
        }
        sheet.heading(words.of("document.signature", poe.language()));
        byte[] drawing = poe.attachments().drawing();
        if (drawing != null) {
            String described = words.of("document.signature", poe.language()) + ": " + signature.typedName();
            sheet.picture(PDImageXObject.createFromByteArray(document, drawing, "signature"), described, 220, 70);
        } else {
            sheet.typedSignature(signature.typedName());
        }
        sheet.small(words.of(
                "document.signedLine", poe.language(), signature.typedName(), Evidence.utc(signature.signedAt())));
    }

    private void draw(FormField field, PoeContent poe, PdfFlow sheet) throws IOException {
        String label = words.label(field, poe.language());
        switch (field.kind()) {
            case HEADING -> sheet.heading(label);
            case PROSE -> sheet.prose(PlainProse.of(label));
            default -> sheet.fact(label, english(field, label), value(field, poe));
        }
    }

    private String value(FormField field, PoeContent poe) {
        String value = words.answer(field, poe.answers(), poe.language());
        return field.kind() == FieldKind.TICK ? (poe.answers().isTicked(field.key()) ? "☑ " : "☐ ") + value : value;
    }

    private static String english(FormField field, String label) {
        return field.label().equals(label) ? null : field.label();
    }

    /** The paper as it came, page by page, as pictures: nothing that a file may do comes along. */
    private void addScan(PoeContent poe, PDDocument document, PdfFlow sheet) throws IOException {
        sheet.small(words.of("document.scanned", poe.language()));
        int number = 0;
        int count = poe.attachments().pages().size();
        for (Attachments.Picture picture : poe.attachments().pages()) {
            String described = words.of("document.scanned", poe.language()) + " "
                    + words.of("document.page", poe.language()).formatted(++number, count);
            sheet.newPage();
            try (InputStream jpeg = picture.open()) {
                sheet.picture(
                        JPEGFactory.createFromStream(document, jpeg), described, PdfFlow.WIDTH, PdfFlow.pageHeight());
            }
        }
    }
}
