package io.cpor.poe.document;

import io.cpor.poe.Poe;
import io.cpor.storage.Documents;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/**
 * A POE's pages as pictures, for Tasklist, whose security policy shows no PDF. Only documents that we sealed are drawn here;
 * of an uploaded file, the pictures that were made when it came in are shown.
 */
@Component
public class PagePictures {
    private static final int DPI = 110;

    private final Documents documents;

    PagePictures(Documents documents) {
        this.documents = documents;
    }

    /** How many there are. */
    public int count(Poe poe) {
        if (poe.sealedDocument().isPresent()) {
            try (PDDocument pdf = loadSealed(poe)) {
                return pdf.getNumberOfPages();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return scannedPages(poe).size();
    }

    /** A page's media type; nothing if there is no such page. Pages count from 1. */
    public Optional<String> mediaType(Poe poe, int page) {
        if (page < 1 || page > count(poe)) {
            return Optional.empty();
        }
        return Optional.of(
                poe.sealedDocument().isPresent()
                        ? "image/png"
                        : scannedPages(poe).get(page - 1).mediaType());
    }

    /** Writes a page that is there. */
    public void write(Poe poe, int page, OutputStream out) throws IOException {
        if (poe.sealedDocument().isEmpty()) {
            documents.write(scannedPages(poe).get(page - 1), out);
            return;
        }
        try (PDDocument pdf = loadSealed(poe)) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            BufferedImage picture = renderer.renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            ImageIO.write(picture, "png", out);
        }
    }

    private PDDocument loadSealed(Poe poe) throws IOException {
        String id = poe.sealedDocument().orElseThrow().documentId();
        try (InputStream content = documents.open(documents.get(id))) {
            return Loader.loadPDF(RandomAccessReadBuffer.createBufferFromStream(content));
        }
    }

    private List<Documents.Document> scannedPages(Poe poe) {
        return poe.scan().map(scan -> documents.pages(scan.documentId())).orElse(List.of());
    }
}
