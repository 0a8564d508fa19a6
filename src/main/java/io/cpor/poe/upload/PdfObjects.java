package io.cpor.poe.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Every object of a PDF, wherever it hangs: what runs by itself can be reached in many ways (names, pages, annotations,
 * fields, other actions), so no way is followed, but each object looked at once.
 */
final class PdfObjects {
    private static final int MOST_OBJECTS = 50_000;

    private final COSDocument document;
    private final StreamSizes sizes = new StreamSizes();

    private PdfObjects(COSDocument document) {
        this.document = document;
    }

    static PdfObjects of(PDDocument document) {
        return new PdfObjects(document.getDocument());
    }

    /** @throws UploadRefused for what is forbidden, and for more objects or larger ones than are sensible */
    void check() throws IOException {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        check(document.getTrailer());
        List<COSStream> streams = new ArrayList<>();
        for (COSObjectKey key : List.copyOf(keys)) {
            COSBase object = document.getObjectFromPool(key).getObject();
            check(object);
            if (object instanceof COSStream stream) {
                streams.add(stream);
            }
        }
        for (COSStream stream : streams) { // last, because it takes the longest
            sizes.check(stream);
        }
    }

    /** With all that stands directly in it; what it only points to is another object's turn. */
    private void check(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            ForbiddenContent.check(dictionary);
            dictionary.getValues().forEach(this::check);
        } else if (object instanceof COSArray array) {
            array.forEach(this::check);
        }
    }
}
