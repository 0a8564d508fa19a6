package io.cpor.poe.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Reads a PDF, in the child: first all that may be wrong with it, then its form, and after the verdict its pages. */
final class PdfReading {
    /** The most pages a signed proof of execution may have. */
    static final int MOST_PAGES = 20;

    private PdfReading() {}

    static void read(Path file, WorkDirectory directory) throws IOException {
        try (PDDocument document = load(Files.readAllBytes(file))) {
            PdfObjects.of(document).check();
            int pages = countPages(document);
            DrawingWork.check(document);
            Map<String, String> fields = FormValues.of(document);
            boolean signed = document.getSignatureFields().stream().anyMatch(field -> field.getSignature() != null);
            new InspectionResult(null, fields, signed, PageMarks.isIn(document), pages).write(directory.verdict());
            if (!signed) { // what a certificate signed is shown as it was signed
                showValues(document);
                OwnFields.drawAnew(document);
            }
            PageDrawing.draw(document, directory);
        } catch (InvalidPasswordException locked) {
            throw new UploadRefused(RejectionReason.ENCRYPTED);
        }
    }

    /**
     * Without what other programs left around it. A PDF that only its owner's password protects, against changes or printing,
     * opens without one.
     *
     * @throws InvalidPasswordException if nobody can open it without a password
     */
    private static PDDocument load(byte[] bytes) throws IOException {
        PdfEdges edges = PdfEdges.of(bytes);
        return Loader.loadPDF(Arrays.copyOfRange(bytes, edges.begin(), edges.end()));
    }

    /** Some programs fill in a form's values and leave it to the next reader to draw them. */
    private static void showValues(PDDocument document) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.getNeedAppearances()) {
            document.getDocumentCatalog().getAcroForm(); // this one draws them
        }
    }

    /** The pages that are there, whatever the document says of their number. */
    private static int countPages(PDDocument document) {
        int pages = 0;
        for (Iterator<PDPage> all = document.getPages().iterator(); all.hasNext(); all.next()) {
            pages++;
            if (pages > MOST_PAGES) {
                throw new UploadRefused(RejectionReason.TOO_MANY_PAGES);
            }
        }
        if (pages == 0 || pages != document.getNumberOfPages()) {
            throw new UploadRefused(RejectionReason.UNREADABLE);
        }
        return pages;
    }
}
