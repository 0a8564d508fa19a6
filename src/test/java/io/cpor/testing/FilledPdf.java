package io.cpor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
        try (PDDocument document = Loader.loadPDF(form)) {
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                PDField field = document.getDocumentCatalog().getAcroForm().getField(answer.getKey());
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else {
                    field.setValue(answer.getValue());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
