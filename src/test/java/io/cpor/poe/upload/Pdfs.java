package io.cpor.poe.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** PDFs as customers and attackers make them. */
final class Pdfs {
    /** What makes a plain PDF a special one. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    private Pdfs() {}

    /** One page with a line of text, and what the change does to it. */
    static byte[] plain(Change change) {
        return pages(1, change);
    }

    static byte[] pages(int count, Change change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Proof of execution");
                    content.endText();
                }
            }
            change.to(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that is nothing but a scan. */
    static void addScan(PDDocument document, byte[] jpeg) throws IOException {
        addPicture(document, JPEGFactory.createFromByteArray(document, jpeg));
    }

    /** As {@link #addScan}, with a picture that is packed without loss. */
    static void addPicture(PDDocument document, BufferedImage picture) throws IOException {
        addPicture(document, LosslessFactory.createFromImage(document, picture));
    }

    private static void addPicture(PDDocument document, PDImageXObject scan) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    scan, 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
        }
    }

    /** An empty form whose fields may hold any European script. */
    static PDAcroForm form(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        try (InputStream font = Pdfs.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            PDFont dejaVu = PDType0Font.load(document, font, false);
            resources.put(COSName.getPDFName("DejaVu"), dejaVu);
        }
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/DejaVu 11 Tf 0 g");
        return form;
    }

    static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    /** A dictionary of these keys and values, one after the other; a text is a name, unless it is in parentheses. */
    static COSDictionary dictionary(Object... keysAndValues) {
        COSDictionary dictionary = new COSDictionary();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            dictionary.setItem(COSName.getPDFName((String) keysAndValues[i]), value(keysAndValues[i + 1]));
        }
        return dictionary;
    }

    private static COSBase value(Object value) {
        if (value instanceof COSBase base) {
            return base;
        }
        String text = (String) value;
        return text.startsWith("(") ? new COSString(text.substring(1, text.length() - 1)) : COSName.getPDFName(text);
    }

    static COSDictionary script() {
        return dictionary("S", "JavaScript", "JS", "(app.alert\\(1\\))");
    }

    /** On the first page, as an object of its own. */
    static void annotate(PDDocument document, COSDictionary annotation) {
        COSArray annotations = new COSArray();
        COSArray place = new COSArray();
        place.setFloatArray(new float[] {100, 100, 200, 120});
        annotation.setItem(COSName.RECT, place);
        annotations.add(annotation);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    static COSStream stream(PDDocument document, byte[] packed, COSName... filters) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(packed);
        }
        COSArray names = new COSArray();
        List.of(filters).forEach(names::add);
        stream.setItem(COSName.FILTER, names);
        return stream;
    }

    /** Something to draw, which others may draw in turn. */
    static COSStream drawing(PDDocument document, String operators) throws IOException {
        COSStream drawing = stream(document, Pictures.text(operators));
        drawing.setItem(COSName.TYPE, COSName.XOBJECT);
        drawing.setItem(COSName.SUBTYPE, COSName.FORM);
        COSArray box = new COSArray();
        box.setFloatArray(new float[] {0, 0, 500, 800});
        drawing.setItem(COSName.BBOX, box);
        return drawing;
    }
}
