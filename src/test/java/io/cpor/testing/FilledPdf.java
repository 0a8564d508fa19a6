package io.cpor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.function.IOConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** The downloaded form, as the customer's PDF reader fills it in and saves it. */
public final class FilledPdf {
    private FilledPdf() {}

    public static byte[] with(Path form, Map<String, String> answers) {
        try {
            return with(Files.readAllBytes(form), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] with(byte[] form, Map<String, String> answers) {
        return with(form, answers, document -> {});
    }

    /** As {@link #with}, and signed with ink on its last page. */
    public static byte[] signedInReader(byte[] form, Map<String, String> answers) {
        return with(form, answers, document -> {
            PDAnnotationInk ink = new PDAnnotationInk();
            ink.setRectangle(new PDRectangle(60, 60, 200, 60));
            ink.setInkList(new float[][] {{65, 70, 120, 110, 180, 70, 250, 110}});
            ink.setColor(new PDColor(new float[] {0, 0, 0.6f}, PDDeviceRGB.INSTANCE));
            document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(ink);
        });
    }

    private static byte[] with(byte[] form, Map<String, String> answers, IOConsumer<PDDocument> more) {
        try (PDDocument document = Loader.loadPDF(form)) {
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                PDField field = document.getDocumentCatalog().getAcroForm().getField(answer.getKey());
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else {
                    field.setValue(answer.getValue());
                }
            }
            more.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
