package io.cpor.poe.upload;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What somebody put on a PDF's pages in a PDF reader: text, ink and stamps (ISO 32000-1, 12.5.6), or a picture, strokes or text,
 * which some readers draw into the page itself. Our own form has none of them: it has no picture, and all that it draws is
 * marked as part of an element or as decoration (14.6), which other programs do not do.
 */
final class PageMarks {
    /** Annotations that are part of the document, or belong to another one. */
    private static final Set<String> NOT_MARKS =
            Set.of("Widget", "Link", "Popup", "PrinterMark", "TrapNet", "Watermark");

    /** The operators that leave something on the page, but for pictures. */
    private static final Set<String> DRAWING =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Tj", "TJ", "'", "\"");

    private PageMarks() {}

    static boolean isIn(PDDocument document) throws IOException {
        boolean tagged = isTagged(document);
        for (PDPage page : document.getPages()) {
            if (hasPicture(page.getResources()) || tagged && hasUnmarkedDrawing(page)) {
                return true;
            }
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (isMark(annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Our forms of release 0.1.0 are not, and what a program wrote anew may be no longer: there, nothing tells our drawing. */
    private static boolean isTagged(PDDocument document) {
        PDMarkInfo marked = document.getDocumentCatalog().getMarkInfo();
        return marked != null && marked.isMarked();
    }

    private static boolean hasPicture(PDResources resources) {
        return resources != null
                && resources.getCOSObject().getCOSDictionary(COSName.XOBJECT) != null
                && resources.getXObjectNames().iterator().hasNext();
    }

    private static boolean hasUnmarkedDrawing(PDPage page) throws IOException {
        PDFStreamParser content = new PDFStreamParser(page);
        int depth = 0;
        for (Object token = content.parseNextToken(); token != null; token = content.parseNextToken()) {
            String operator = token instanceof Operator one ? one.getName() : "";
            if (operator.equals(OperatorName.BEGIN_INLINE_IMAGE) || depth == 0 && DRAWING.contains(operator)) {
                return true;
            }
            depth += switch (operator) {
                case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ -> 1;
                case OperatorName.END_MARKED_CONTENT -> -1;
                default -> 0;
            };
        }
        return false;
    }

    /** One that does not say what it is may look like anything. */
    private static boolean isMark(PDAnnotation annotation) {
        boolean other = annotation.getSubtype() == null || !NOT_MARKS.contains(annotation.getSubtype());
        return other && !annotation.isHidden() && !annotation.isNoView();
    }
}
