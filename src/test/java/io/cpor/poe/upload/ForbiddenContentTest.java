package io.cpor.poe.upload;

import static io.cpor.poe.upload.Pdfs.dictionary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cpor.testing.SecurityStatement;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does harm in a PDF, told from what only looks like it. */
@SecurityStatement(28)
class ForbiddenContentTest {
    static Stream<COSDictionary> harmless() {
        return Stream.of(
                dictionary("OpenAction", dictionary("S", "GoTo", "D", new COSArray())),
                dictionary("OpenAction", new COSArray()),
                dictionary("S", "URI", "URI", "(https://example.com)"),
                dictionary("S", "Named", "N", "NextPage"),
                dictionary("S", "ResetForm"),
                dictionary("AA", new COSDictionary()),
                dictionary("AA", dictionary("Type", "Font", "BaseFont", "Helvetica")),
                dictionary("JS", dictionary("Type", "Font")),
                dictionary("EmbeddedFiles", new COSDictionary()),
                dictionary("EmbeddedFiles", dictionary("Names", new COSArray())),
                dictionary("Type", "Sig", "Filter", "Adobe.PPKLite", "SubFilter", "ETSI.CAdES.detached"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_does_no_harm_is_taken(COSDictionary dictionary) {
        assertThatCode(() -> ForbiddenContent.check(dictionary)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JavaScript",
                "Launch",
                "SubmitForm",
                "ImportData",
                "GoToR",
                "GoToE",
                "Rendition",
                "Movie",
                "Sound"
            })
    void no_action_of_this_kind_is_taken(String action) {
        assertThat(reason(dictionary("S", action))).isEqualTo(RejectionReason.ACTIVE_CONTENT);
    }

    @Test
    void a_reference_hides_nothing() {
        COSDictionary action = new COSDictionary();
        action.setItem(COSName.S, new COSObject(COSName.getPDFName("Launch"), new COSObjectKey(1, 0)));

        assertThat(reason(action)).isEqualTo(RejectionReason.ACTIVE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Screen", "Movie", "Sound", "3D"})
    void nothing_moves_or_sounds(String annotation) {
        assertThat(reason(dictionary("Subtype", annotation))).isEqualTo(RejectionReason.ACTIVE_CONTENT);
    }

    static Stream<COSDictionary> attached() {
        return Stream.of(
                dictionary("Type", "EmbeddedFile"),
                dictionary("EF", new COSDictionary()),
                dictionary("Collection", new COSDictionary()),
                dictionary("EmbeddedFiles", dictionary("Kids", new COSArray())));
    }

    @ParameterizedTest
    @MethodSource("attached")
    void nothing_is_attached(COSDictionary dictionary) {
        assertThat(reason(dictionary)).isEqualTo(RejectionReason.ATTACHMENTS);
    }

    private static RejectionReason reason(COSDictionary dictionary) {
        return catchThrowableOfType(UploadRefused.class, () -> ForbiddenContent.check(dictionary))
                .reason();
    }
}
