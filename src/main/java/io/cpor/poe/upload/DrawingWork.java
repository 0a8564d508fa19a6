package io.cpor.poe.upload;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * Counts the steps of drawing a PDF without drawing it: operators and letters, where a drawing that is drawn in another one
 * counts each time. Ten drawings in each other, each ten times, are few bytes and ten thousand million steps.
 */
final class DrawingWork {
    /** Twenty pages full of small print are a quarter of this. */
    private static final long MOST_STEPS = 500_000;

    private static final int DEEPEST = 20;

    /** What a drawing is called with decides what it draws, if it has no resources of its own. */
    private record Drawing(COSStream content, COSDictionary resources) {}

    private final Map<Drawing, Long> known = new HashMap<>();
    private final Set<Drawing> begun = new HashSet<>();

    private DrawingWork() {}

    /** @throws UploadRefused if it is more than is sensible, or if a drawing is drawn within itself */
    static void check(PDDocument document) throws IOException {
        DrawingWork work = new DrawingWork();
        long steps = 0;
        for (PDPage page : document.getPages()) {
            COSDictionary resources = page.getResources() == null
                    ? new COSDictionary()
                    : page.getResources().getCOSObject();
            steps = limited(steps + work.steps(new PDFStreamParser(page), resources));
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation.getNormalAppearanceStream() != null) {
                    COSStream look = annotation.getNormalAppearanceStream().getCOSObject();
                    steps = limited(steps + work.steps(look, resources));
                }
            }
        }
    }

    private static long limited(long steps) {
        if (steps > MOST_STEPS) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        return steps;
    }

    private long steps(COSStream content, COSDictionary inherited) throws IOException {
        COSDictionary own = content.getCOSDictionary(COSName.RESOURCES);
        Drawing drawing = new Drawing(content, own == null ? inherited : own);
        Long before = known.get(drawing);
        if (before != null) {
            return before;
        }
        if (begun.size() == DEEPEST || !begun.add(drawing)) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        long steps = steps(new PDFStreamParser(new PDFormXObject(content)), drawing.resources());
        begun.remove(drawing);
        known.put(drawing, steps);
        return steps;
    }

    private long steps(PDFStreamParser parser, COSDictionary resources) throws IOException {
        long steps = 0;
        long stepsOfLetter = 1;
        COSBase last = null;
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSString text) {
                steps = limited(steps + stepsOfLetter * text.getBytes().length);
            } else if (token instanceof COSArray many) {
                for (COSBase one : many) {
                    steps += one instanceof COSString text ? stepsOfLetter * text.getBytes().length : 1;
                    limited(steps);
                }
            } else if (token instanceof COSName name) {
                last = name;
            } else if (token instanceof Operator operator) {
                if (operator.getName().equals("Tf")) {
                    stepsOfLetter = stepsOfLetter(find(resources, COSName.FONT, last), resources);
                }
                steps = limited(steps + 1 + stepsWithin(operator.getName(), last, resources));
                last = null;
            }
        }
        return steps;
    }

    /** What else is drawn by an operator that names it. */
    private long stepsWithin(String operator, COSBase name, COSDictionary resources) throws IOException {
        COSBase drawn = switch (operator) {
            case "Do" -> find(resources, COSName.XOBJECT, name);
            case "scn", "SCN" -> find(resources, COSName.PATTERN, name);
            case "gs" -> mask(find(resources, COSName.EXT_G_STATE, name));
            default -> null;
        };
        boolean picture = drawn instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        return drawn instanceof COSStream stream && !picture ? steps(stream, resources) : 0;
    }

    /** A letter may be a drawing too (Type 3). */
    private long stepsOfLetter(COSBase font, COSDictionary resources) throws IOException {
        COSDictionary letters = font instanceof COSDictionary type3 ? type3.getCOSDictionary(COSName.CHAR_PROCS) : null;
        long most = 1;
        if (letters != null) {
            COSDictionary own = ((COSDictionary) font).getCOSDictionary(COSName.RESOURCES);
            for (COSName letter : List.copyOf(letters.keySet())) {
                COSStream drawn = letters.getCOSStream(letter);
                most = Math.max(most, drawn == null ? 1 : steps(drawn, own == null ? resources : own));
            }
        }
        return most;
    }

    private static COSBase mask(COSBase state) {
        COSDictionary mask = state instanceof COSDictionary one ? one.getCOSDictionary(COSName.SMASK) : null;
        return mask == null ? null : mask.getCOSStream(COSName.G);
    }

    private static COSBase find(COSDictionary resources, COSName kind, COSBase name) {
        COSDictionary all = resources.getCOSDictionary(kind);
        return all == null || !(name instanceof COSName key) ? null : all.getDictionaryObject(key);
    }
}
