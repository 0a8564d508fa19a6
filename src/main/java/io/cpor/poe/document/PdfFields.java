package io.cpor.poe.document;

import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.typesetting.FieldLook;
import io.cpor.poe.typesetting.Fonts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** The fields of a fillable PDF (AcroForm), each under its form's key. */
final class PdfFields {
    private static final String FONT = "DejaVu";

    private static final PDColor BORDER = new PDColor(new float[] {0.55f, 0.58f, 0.65f}, PDDeviceRGB.INSTANCE);

    private final PDAcroForm form;
    private final PDDocument document;
    private final Structure structure;
    private final FieldLook look;

    PdfFields(PDDocument document, Structure structure, Fonts fonts) throws IOException {
        this.document = document;
        this.structure = structure;
        look = new FieldLook(document, fonts);
        form = new PDAcroForm(document);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName(FONT), fonts.regular().pdf());
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/" + FONT + " 10 Tf 0 g");
        document.getDocumentCatalog().setAcroForm(form);
    }

    void text(FormField field, String label, PdfFlow.Place place, String value) throws IOException {
        PDTextField text = new PDTextField(form);
        text.setDefaultAppearance("/" + FONT + " 10 Tf 0 g");
        text.setMultiline(field.kind() == FieldKind.LINES || place.box().getHeight() > 30);
        if (!field.readOnly()) {
            text.setMaxLen(field.kind() == FieldKind.DATE ? 10 : field.limits().longestOrDefault());
        }
        add(text, field, label, place);
        text.getCOSObject().setString(COSName.V, value);
        draw(text, value, text.isMultiline());
    }

    /** In our own way, because PDFBox draws in one font and only to the right. */
    private void draw(PDTerminalField field, String value, boolean multiline) throws IOException {
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDRectangle box = widget.getRectangle();
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look.of(value, box.getWidth(), box.getHeight(), multiline, !field.isReadOnly()));
        widget.setAppearance(looks);
    }

    void choice(
            FormField field, String label, PdfFlow.Place place, String value, Function<FormField.Choice, String> shown)
            throws IOException {
        PDComboBox choice = new PDComboBox(form);
        choice.setDefaultAppearance("/" + FONT + " 10 Tf 0 g");
        choice.setOptions(
                field.choices().stream().map(FormField.Choice::value).toList(),
                field.choices().stream().map(shown).toList());
        add(choice, field, label, place);
        Optional<FormField.Choice> chosen = field.choices().stream()
                .filter(one -> one.value().equals(value))
                .findFirst();
        if (chosen.isPresent()) {
            choice.getCOSObject().setString(COSName.V, value);
        }
        draw(choice, chosen.map(shown).orElse(""), false);
    }

    void tick(FormField field, String label, PdfFlow.Place place, boolean ticked) throws IOException {
        PDCheckBox box = new PDCheckBox(form);
        PDRectangle square =
                new PDRectangle(place.box().getLowerLeftX(), place.box().getLowerLeftY() + 4, 12, 12);
        add(box, field, label, new PdfFlow.Place(place.page(), square));
        box.getWidgets().get(0).setAppearance(TickAppearance.of(document));
        if (ticked) {
            box.check();
        } else {
            box.unCheck();
        }
    }

    /** A field that nobody sees and that comes back with the rest. */
    void addHidden(String name, String value) throws IOException {
        PDTextField text = new PDTextField(form);
        text.setPartialName(name);
        text.setReadOnly(true);
        text.setDefaultAppearance("/" + FONT + " 10 Tf 0 g");
        PDAnnotationWidget widget = text.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(0, 0, 1, 1));
        widget.setHidden(true);
        widget.setPage(document.getPage(0));
        document.getPage(0).getAnnotations().add(widget);
        form.getFields().add(text);
        text.setValue(value);
    }

    private void add(PDTerminalField pdf, FormField field, String label, PdfFlow.Place place) throws IOException {
        pdf.setPartialName(field.key());
        pdf.setAlternateFieldName(label);
        pdf.setReadOnly(field.readOnly());
        PDAnnotationWidget widget = pdf.getWidgets().get(0);
        widget.setRectangle(place.box());
        widget.setPage(place.page());
        widget.setPrinted(true);
        if (!field.readOnly()) {
            PDAppearanceCharacteristicsDictionary look =
                    new PDAppearanceCharacteristicsDictionary(new org.apache.pdfbox.cos.COSDictionary());
            look.setBorderColour(BORDER);
            widget.setAppearanceCharacteristics(look);
        }
        List<PDField> all = form.getFields();
        all.add(pdf);
        form.setFields(all);
        place.page().getAnnotations().add(widget);
        structure.addField(widget, place.page());
    }
}
