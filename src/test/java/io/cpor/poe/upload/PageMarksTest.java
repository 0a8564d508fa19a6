package io.cpor.poe.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a reader drew into the page of our own form is seen, and what we draw ourselves is none of it. */
@CporTest
class PageMarksTest {
    @Autowired
    Cases cases;

    private byte[] form(String language) {
        return cases.poeSent().customer().bytes("/poe/form.pdf?lang=" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "pl"})
    void our_own_form_has_none(String language) throws IOException {
        try (PDDocument form = Loader.loadPDF(form(language))) {
            assertThat(PageMarks.isIn(form)).isFalse();
        }
    }

    static Stream<String> drawings() {
        return Stream.of(
                "q 3 w 100 100 m 200 150 l 300 90 l S Q",
                "q 100 100 m 200 150 l 300 90 l f Q",
                "q 200 0 0 60 100 100 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q",
                "/Artifact BMC q 200 0 0 60 100 100 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q EMC",
                "BT /Helv 12 Tf 100 100 Td (Ana) Tj ET");
    }

    @Test
    void what_was_drawn_into_the_page_is_one() throws IOException {
        byte[] form = form("en");
        for (String drawing : drawings().toList()) {
            try (PDDocument drawnOn = Loader.loadPDF(form)) {
                append(drawnOn, drawing);
                assertThat(PageMarks.isIn(drawnOn)).as(drawing).isTrue();
            }
        }
    }

    /** As those were that release 0.1.0 sent. */
    @Test
    void a_form_without_tags_is_not_taken_for_one_that_was_drawn_on() throws IOException {
        try (PDDocument old = Loader.loadPDF(form("en"))) {
            old.getDocumentCatalog().setMarkInfo(null);
            append(old, "BT /Helv 12 Tf 100 100 Td (Ana) Tj ET");

            assertThat(PageMarks.isIn(old)).isFalse();
        }
    }

    /** What it looks like is not known, so a signature may be among it. */
    @Test
    void an_annotation_that_does_not_say_what_it_is_is_one() throws IOException {
        try (PDDocument form = Loader.loadPDF(form("en"))) {
            annotate(form, new COSDictionary());
            assertThat(PageMarks.isIn(form)).isTrue();
        }
    }

    @Test
    void a_hidden_one_is_none() throws IOException {
        try (PDDocument form = Loader.loadPDF(form("en"))) {
            COSDictionary hidden = new COSDictionary();
            hidden.setInt(COSName.F, 2);
            annotate(form, hidden);
            assertThat(PageMarks.isIn(form)).isFalse();
        }
    }

    @Test
    void a_page_without_any_optional_entry_is_read() throws IOException {
        try (PDDocument bare = new PDDocument()) {
            PDPage page = new PDPage(new COSDictionary());
            bare.addPage(page);
            COSArray annotations = new COSArray();
            annotations.add(COSNull.NULL);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            PDMarkInfo tagged = new PDMarkInfo();
            tagged.setMarked(true);
            bare.getDocumentCatalog().setMarkInfo(tagged);

            assertThat(PageMarks.isIn(bare)).isFalse();
        }
    }

    private static void annotate(PDDocument document, COSDictionary annotation) {
        COSDictionary page = document.getPage(0).getCOSObject();
        COSArray before = page.getCOSArray(COSName.ANNOTS);
        COSArray annotations = before == null ? new COSArray() : before;
        annotations.add(annotation);
        page.setItem(COSName.ANNOTS, annotations);
    }

    private static void append(PDDocument document, String drawing) throws IOException {
        PDPage page = document.getPage(0);
        COSStream more = document.getDocument().createCOSStream();
        try (var out = more.createOutputStream()) {
            out.write(("\n" + drawing + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        COSArray contents = new COSArray();
        page.getContentStreams().forEachRemaining((PDStream one) -> contents.add(one.getCOSObject()));
        contents.add(more);
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }
}
