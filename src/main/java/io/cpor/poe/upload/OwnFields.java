package io.cpor.poe.upload;

import io.cpor.poe.typesetting.FieldLook;
import io.cpor.poe.typesetting.Fonts;
import io.cpor.poe.typesetting.Typefaces;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/**
 * The fields of our own form, drawn anew from what they hold. Programs that fill in a form draw in the form's font only, where
 * many scripts are empty places, or leave the drawing to the reader; and what is drawn must be what we read.
 */
final class OwnFields {
    /** Says which association's form it is; the fillable POE has it and nothing else does. */
    private static final String MARK = "_association";

    private OwnFields() {}

    static void drawAnew(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || form.getField(MARK) == null) {
            return;
        }
        try (Typefaces typefaces = Typefaces.own()) {
            Fonts fonts = new Fonts(document, typefaces, false);
            FieldLook look = new FieldLook(document, fonts);
            for (PDField field : form.getFieldTree()) {
                if (field instanceof PDVariableText text) {
                    draw(text, look);
                }
            }
            fonts.finish();
        }
        form.setNeedAppearances(false);
    }

    private static void draw(PDVariableText field, FieldLook look) throws IOException {
        boolean multiline = field instanceof PDTextField text && text.isMultiline();
        for (PDAnnotationWidget widget : field.getWidgets()) {
            PDRectangle box = widget.getRectangle();
            if (box != null && !widget.isHidden()) {
                PDAppearanceDictionary looks = new PDAppearanceDictionary();
                looks.setNormalAppearance(
                        look.of(shown(field), box.getWidth(), box.getHeight(), multiline, !field.isReadOnly()));
                widget.setAppearance(looks);
                widget.getCOSObject().removeItem(COSName.AS);
            }
        }
    }

    /** The text, or the words of the choice. */
    private static String shown(PDVariableText field) {
        if (field instanceof PDComboBox choice) {
            List<String> values = choice.getOptionsExportValues();
            List<String> words = choice.getOptionsDisplayValues();
            Optional<String> chosen = choice.getValue().stream().findFirst();
            int at = values.indexOf(chosen.orElse(null));
            return at >= 0 && at < words.size() ? words.get(at) : chosen.orElse("");
        }
        String text = field.getValueAsString();
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
