package io.cpor.poe.document;

import io.cpor.association.PartnerCompany;
import io.cpor.poe.form.FieldKind;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeWords;
import io.cpor.poe.typesetting.Fonts;
import io.cpor.poe.typesetting.PreviewsBusy;
import io.cpor.poe.typesetting.Typefaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.commons.io.function.IOSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * The POE as a PDF to fill in: its fields bear the form's keys, so that a filled one is read back into answers. Which POE it
 * is stands in two hidden fields.
 */
@Component
public final class FillablePoe {
    /** The association's id. */
    public static final String ASSOCIATION = "_association";
    /** The hash of the form it was made from. */
    public static final String FORM = "_form";

    private final PartnerCompany partner;
    private final PoeWords words;

    FillablePoe(PartnerCompany partner, PoeWords words) {
        this.partner = partner;
        this.words = words;
    }

    /**
     * @param out is asked for once the POE is drawn
     * @throws PreviewsBusy if too many others want one at this moment; nothing is written then
     */
    public void write(PoeContent poe, IOSupplier<OutputStream> out) throws IOException {
        try (SpooledOutput drawn = new SpooledOutput()) {
            draw(poe, drawn);
            try (InputStream file = drawn.open()) {
                file.transferTo(out.get());
            }
        }
    }

    private void draw(PoeContent poe, SpooledOutput drawn) throws IOException {
        Locale language = poe.language();
        try (Typefaces typefaces = Typefaces.lentForPreview();
                PDDocument document = new PDDocument()) {
            Fonts fonts = new Fonts(document, typefaces, true);
            PdfFlow sheet = new PdfFlow(document, fonts, partner.name(), words.of("document.kind", language));
            PdfFields fields = new PdfFields(document, sheet.structure(), fonts);
            sheet.title(words.of("document.title", language));
            sheet.small(words.of("document.fill.how", language, partner.name()));
            for (FormField field : poe.all()) {
                draw(field, poe, sheet, fields);
            }
            handSignature(sheet, language);
            fields.addHidden(ASSOCIATION, poe.association().id());
            fields.addHidden(FORM, poe.form().hash());
            sheet.finish(poe.reference(), words.of("document.page", language));
            PdfMetadata.tell(document, words.of("document.title", language), partner.name(), language);
            document.save(drawn);
        }
    }

    private void draw(FormField field, PoeContent poe, PdfFlow sheet, PdfFields fields) throws IOException {
        Locale language = poe.language();
        String label = words.label(field, language);
        String value = poe.answers().text(field.key() == null ? "" : field.key());
        switch (field.kind()) {
            case HEADING -> sheet.heading(label);
            case PROSE -> sheet.prose(PlainProse.of(label));
            case TICK -> {
                PdfFlow.Place place = sheet.room(22);
                sheet.label(
                        requiredLabel(field, label),
                        PdfFlow.LEFT + 20,
                        place.box().getLowerLeftY() + 7);
                fields.tick(field, label, place, poe.answers().isTicked(field.key()));
                help(field, sheet, language);
            }
            default -> {
                PdfFlow.Place above = sheet.room(18);
                sheet.label(
                        requiredLabel(field, label) + dateHint(field, language),
                        PdfFlow.LEFT,
                        above.box().getLowerLeftY() + 4);
                help(field, sheet, language);
                PdfFlow.Place place = sheet.room(field.kind() == FieldKind.LINES ? 76 : height(value));
                if (field.kind() == FieldKind.CHOICE) {
                    fields.choice(field, label, place, value, choice -> words.choice(field, choice, language));
                } else {
                    fields.text(field, label, place, value);
                }
            }
        }
    }

    /** A fact that does not fit one line, such as a list of products, gets more of them. */
    private static float height(String value) {
        int lines = Math.min(6, 1 + value.length() / 85);
        return 8 + 13f * lines;
    }

    private static String requiredLabel(FormField field, String label) {
        return field.limits().required() && !field.readOnly() ? label + " *" : label;
    }

    private String dateHint(FormField field, Locale language) {
        return field.kind() == FieldKind.DATE ? " (" + words.of("document.fill.dateForm", language) + ")" : "";
    }

    private void help(FormField field, PdfFlow sheet, Locale language) throws IOException {
        String help = words.help(field, language);
        if (help != null) {
            sheet.small(help);
        }
    }

    private void handSignature(PdfFlow sheet, Locale language) throws IOException {
        sheet.heading(words.of("document.fill.byHand", language));
        sheet.small(words.of("document.fill.byHandHow", language));
        sheet.room(44);
        sheet.line(PdfFlow.LEFT, 280);
        sheet.line(PdfFlow.LEFT + 310, PdfFlow.WIDTH - 310);
        PdfFlow.Place below = sheet.room(14);
        sheet.label(
                words.of("document.signature", language),
                PdfFlow.LEFT,
                below.box().getLowerLeftY() + 3);
        sheet.label(
                words.of("document.date", language),
                PdfFlow.LEFT + 310,
                below.box().getLowerLeftY() + 3);
    }
}
