package io.cpor.poe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.value.Language;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.typesetting.PreviewsBusy;
import io.cpor.poe.typesetting.Typefaces;
import io.cpor.testing.CporTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The PDF to fill in, as a PDF reader has it. */
@CporTest
class FillablePoeTest {
    @Autowired
    FillablePoe fillable;

    private PDDocument written(PoeContent poe) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fillable.write(poe, () -> out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static PoeContent poe(Locale language) {
        return DocumentExamples.content(DocumentExamples.form(), DocumentExamples.answers(), language);
    }

    @Test
    void its_fields_are_the_forms_and_show_what_is_known_in_any_european_script() throws IOException {
        PoeContent poe = poe(Locale.ENGLISH);
        try (PDDocument pdf = written(poe)) {
            List<String> asked = poe.form().fields().stream()
                    .filter(field ->
                            field.kind().isEntered() && field.audience().hasAccess(Audience.CUSTOMER))
                    .map(FormField::key)
                    .toList();
            var fields = pdf.getDocumentCatalog().getAcroForm().getFields();

            assertThat(fields).extracting(PDField::getPartialName).containsAll(asked);
            assertThat(value(pdf, "customerName")).isEqualTo("Żabka Usługi Sp. z o.o.");
            assertThat(value(pdf, "activityDescription"))
                    .contains("Wdrożenie Teams.")
                    .contains("Обучение");
            assertThat(pdf.getDocumentCatalog()
                            .getAcroForm()
                            .getField("customerName")
                            .isReadOnly())
                    .isTrue();
            assertThat(pdf.getDocumentCatalog()
                            .getAcroForm()
                            .getField("projectName")
                            .isReadOnly())
                    .isFalse();
            assertThat(((PDCheckBox) pdf.getDocumentCatalog().getAcroForm().getField("adoption")).isChecked())
                    .isTrue();
            assertThat(((PDCheckBox) pdf.getDocumentCatalog().getAcroForm().getField("planning")).isChecked())
                    .isFalse();
            assertThat(value(pdf, "_association")).isEqualTo("CPOR-2026-00042");
            assertThat(value(pdf, "_form")).isEqualTo(poe.form().hash());
        }
    }

    @Test
    void what_a_reader_fills_in_are_the_same_answers() throws IOException {
        PoeContent empty = DocumentExamples.content(DocumentExamples.form(), Map.of(), Locale.ENGLISH);
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (PDDocument pdf = written(empty)) {
            for (Map.Entry<String, Object> answer : DocumentExamples.answers().entrySet()) {
                PDField field = pdf.getDocumentCatalog().getAcroForm().getField(answer.getKey());
                if (field instanceof PDCheckBox box) {
                    box.check();
                } else {
                    field.setValue(answer.getValue().toString());
                }
            }
            pdf.save(filled);
        }
        try (PDDocument pdf = Loader.loadPDF(filled.toByteArray())) {
            Map<String, String> read = new HashMap<>();
            for (PDField field : pdf.getDocumentCatalog().getAcroForm().getFields()) {
                read.put(
                        field.getPartialName(),
                        field instanceof PDCheckBox box ? String.valueOf(box.isChecked()) : field.getValueAsString());
            }
            AnswerCheck check = AnswerCheck.of(empty.form(), read, Answers.none(), Audience.CUSTOMER);

            assertThat(check.faults()).isEmpty();
            assertThat(check.answers().text("activityDescription"))
                    .isEqualTo(DocumentExamples.answers().get("activityDescription"));
            assertThat(check.answers().isTicked("adoption")).isTrue();
            assertThat(check.answers().isTicked("implementation")).isFalse();
        }
    }

    @Test
    void a_field_that_the_process_owner_adds_is_there() throws IOException {
        String more = DocumentExamples.form()
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\":\"select\",\"id\":\"x\",\"key\":\"region\",\"label\":\"Region\","
                                + "\"values\":[{\"label\":\"North\",\"value\":\"n\"}]},");
        PoeForm parsed = PoeForm.parse(more);
        try (PDDocument pdf = written(DocumentExamples.content(more, Map.of("region", "n"), Locale.ENGLISH))) {
            assertThat(parsed.field("region")).isPresent();
            assertThat(value(pdf, "region")).contains("n");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Region");
        }
    }

    @Test
    // a time that grows with the third power of the length is hours, and nothing but another thread can end it
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_overlong_word_is_drawn_soon_and_comes_back_whole() throws IOException {
        String word = "W".repeat(40_000);
        try (PDDocument pdf = written(DocumentExamples.content(
                DocumentExamples.form(), Map.of("activityDescription", word), Locale.ENGLISH))) {
            assertThat(value(pdf, "activityDescription")).isEqualTo(word);
        }
    }

    @Test
    void when_too_many_are_drawn_at_once_it_is_refused_and_signing_goes_on() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Typefaces one = Typefaces.lentForPreview();
                Typefaces other = Typefaces.lentForPreview()) {
            assertThat(other).isNotSameAs(one);
            assertThatThrownBy(() -> fillable.write(poe(Locale.ENGLISH), () -> out))
                    .isInstanceOf(PreviewsBusy.class);
            try (Typefaces signing = Typefaces.lent()) {
                assertThat(signing).isNotNull();
            }
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void it_speaks_the_customers_language() throws IOException {
        try (PDDocument pdf = written(poe(Locale.GERMAN))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Unterschrift")
                    .doesNotContain("Signature");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_it_says_stays_within_its_margins_in_every_language(Language language) throws IOException {
        try (PDDocument pdf = written(poe(language.locale()))) {
            PlacedText text = new PlacedText();
            text.getText(pdf);

            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(text.beyond(PdfFlow.LEFT + PdfFlow.WIDTH)).isEmpty();
        }
    }

    /** The lines of a PDF, each with where it ends. */
    private static final class PlacedText extends PDFTextStripper {
        private final Map<String, Float> ends = new HashMap<>();

        @Override
        protected void writeString(String line, List<TextPosition> positions) {
            TextPosition last = positions.get(positions.size() - 1);
            ends.put(line, last.getXDirAdj() + last.getWidthDirAdj());
        }

        /** The lines that end right of there, but for a point that rounding takes. */
        List<String> beyond(float right) {
            return ends.entrySet().stream()
                    .filter(line -> line.getValue() > right + 1)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private static String value(PDDocument pdf, String field) {
        return pdf.getDocumentCatalog().getAcroForm().getField(field).getValueAsString();
    }
}
