package io.cpor.poe.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF, in the child: first all that may be wrong with it, then its form, and after the verdict its pages. */
final class PdfReading {
    /** The most pages a signed proof of execution may have. */
    static final int MOST_PAGES = 20;

    private PdfReading() {}

    static void read(Path file, WorkDirectory directory) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) {
                throw new UploadRefused(RejectionReason.ENCRYPTED);
            }
            PdfObjects.of(document).check();
            int pages = countPages(document);
            DrawingWork.check(document);
            Map<String, String> fields = FormValues.of(document);
            boolean signed = document.getSignatureFields().stream().anyMatch(field -> field.getSignature() != null);
            new InspectionResult(null, fields, signed, pages).write(directory.verdict());
            PageDrawing.draw(document, directory);
        } catch (InvalidPasswordException locked) {
            throw new UploadRefused(RejectionReason.ENCRYPTED);
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
