package io.cpor.poe.upload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** What was filled into a PDF's form (AcroForm). */
final class FormValues {
    private static final int MOST_FIELDS = 300;
    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_NAME = 200;

    private FormValues() {}

    /** @throws UploadRefused if there are more or longer ones than are sensible: what was signed is never cut */
    static Map<String, String> of(PDDocument document) {
        Map<String, String> values = new LinkedHashMap<>();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null); // as it is, without repairs
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (field instanceof PDTerminalField && isFilledIn(field)) {
                    values.put(limit(field.getFullyQualifiedName(), LONGEST_NAME), limit(value(field), LONGEST_VALUE));
                }
                if (values.size() > MOST_FIELDS) {
                    throw new UploadRefused(RejectionReason.TOO_COMPLEX);
                }
            }
        }
        return values;
    }

    private static boolean isFilledIn(PDField field) {
        return !(field instanceof PDSignatureField) && !(field instanceof PDPushButton);
    }

    private static String value(PDField field) {
        if (field instanceof PDCheckBox box) {
            return Boolean.toString(!isOff(box.getValue()));
        }
        if (field instanceof PDRadioButton choice) {
            return isOff(choice.getValue()) ? "" : choice.getValue();
        }
        if (field instanceof PDChoice choice) {
            return String.join(", ", choice.getValue());
        }
        String text = field.getValueAsString();
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static boolean isOff(String state) {
        return state.isEmpty() || state.equals("Off");
    }

    private static String limit(String text, int longest) {
        if (text == null || text.length() > longest) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
        return text;
    }
}
