package io.cpor.poe.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fillable and the sealed PDF, for people who have them read to them. */
@Slow
class AccessiblePoeTest {
    @TempDir
    Path directory;

    private OwnPoe own;

    @BeforeEach
    void keystore() throws Exception {
        Path keystore = directory.resolve("seal.p12");
        OwnPoe.keystore(keystore);
        own = new OwnPoe(keystore);
    }

    @Test
    void the_sealed_one_is_PDF_UA() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        own.write(sealed);

        assertThat(PdfUa.faults(sealed.toByteArray())).isEmpty();
    }

    @Test
    void the_fillable_one_is_PDF_UA() throws Exception {
        assertThat(PdfUa.faults(own.fillable(DocumentExamples.answers(), Locale.FRENCH)))
                .isEmpty();
    }

    @Test
    void names_of_any_script_do_not_change_that() throws Exception {
        Map<String, Object> answers = new HashMap<>(DocumentExamples.answers());
        answers.put("customerName", "شركة الأفق للتقنية");
        answers.put("signerName", "สมชาย ใจดี");
        answers.put("projectName", "श्रीमती कृष्णा, 渡邉 葛\uDB40\uDD00城, 김철수, ⼀一");

        assertThat(PdfUa.faults(own.fillable(answers, Locale.ENGLISH))).isEmpty();
    }

    @Test
    void it_is_read_in_the_order_in_which_it_is_written() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(own.fillable(Map.of(), Locale.ENGLISH))) {
            List<String> types = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), types);

            assertThat(types).startsWith("Document", "H1", "P", "P", "H2", "P", "Form", "P", "Form");
            assertThat(types).containsOnlyOnce("H1").doesNotContain("H3");
            assertThat(pdf.getDocumentCatalog().getAcroForm().getFields())
                    .allSatisfy(field -> assertThat(field.getAlternateFieldName() != null
                                    || field.getWidgets().get(0).isHidden())
                            .isTrue());
        }
    }

    /** Ways in which a change of ours could spoil the structure, and the clause of ISO 14289-1 that each breaks. */
    static Stream<Arguments> damages() {
        return Stream.of(
                damage("the language is gone", "7.2", catalog -> catalog.removeItem(COSName.LANG)),
                damage("it does not say that it is tagged", "6.2", catalog -> catalog.removeItem(COSName.MARK_INFO)),
                damage("the structure is gone", "7.1", catalog -> catalog.removeItem(COSName.STRUCT_TREE_ROOT)),
                damage(
                        "a heading is left out",
                        "7.4.2",
                        catalog -> first(catalog, "H1").setName(COSName.S, "H3")),
                damage("no title is shown", "7.1", catalog -> catalog.removeItem(COSName.VIEWER_PREFERENCES)),
                damage("the metadata is gone", "7.1-8", catalog -> catalog.removeItem(COSName.METADATA)),
                damage(
                        "a tag is none that is known",
                        "7.1",
                        catalog -> first(catalog, "P").setName(COSName.S, "Prose")));
    }

    private static Arguments damage(String what, String clause, Consumer<COSDictionary> how) {
        return Arguments.of(what, clause, how);
    }

    /** The first element of that type below the document's. */
    private static COSDictionary first(COSDictionary catalog, String type) {
        COSDictionary document = (COSDictionary)
                kids(catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT)).get(0);
        return kids(document).stream()
                .map(COSDictionary.class::cast)
                .filter(kid -> type.equals(kid.getNameAsString(COSName.S)))
                .findFirst()
                .orElseThrow();
    }

    private static List<COSBase> kids(COSDictionary node) {
        COSBase kids = node.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray several) {
            for (int at = 0; at < several.size(); at++) {
                all.add(several.getObject(at));
            }
        } else {
            all.add(kids);
        }
        return all;
    }

    /** The file as PDFBox writes it anew, damaged or not. */
    private static byte[] rewritten(byte[] file, Consumer<COSDictionary> how) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            how.accept(pdf.getDocumentCatalog().getCOSObject());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private List<byte[]> both() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        own.write(sealed);
        return List.of(sealed.toByteArray(), own.fillable(DocumentExamples.answers(), Locale.FRENCH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_damaged_one_is_found_out(String what, String clause, Consumer<COSDictionary> how) throws Exception {
        for (byte[] file : both()) {
            assertThat(PdfUa.faults(rewritten(file, catalog -> {})))
                    .as("undamaged")
                    .isEmpty();
            assertThat(PdfUa.faults(rewritten(file, how))).anyMatch(fault -> fault.startsWith(clause));
        }
    }

    @Test
    void a_field_that_does_not_know_its_element_is_found_out() throws Exception {
        byte[] fillable = both().get(1);

        assertThat(PdfUa.faults(rewritten(fillable, catalog -> {
                    COSArray fields =
                            catalog.getCOSDictionary(COSName.ACRO_FORM).getCOSArray(COSName.FIELDS);
                    for (int at = 0; at < fields.size(); at++) {
                        ((COSDictionary) fields.getObject(at)).removeItem(COSName.STRUCT_PARENT);
                    }
                })))
                .anyMatch(fault -> fault.startsWith("7.18"));
    }

    private static void collect(PDStructureNode node, List<String> types) throws IOException {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                collect(element, types);
            }
        }
    }
}
