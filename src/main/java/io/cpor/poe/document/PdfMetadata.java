package io.cpor.poe.document;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says of itself: title, author, and the language a screen reader speaks. */
final class PdfMetadata {
    private PdfMetadata() {}

    static void tell(PDDocument document, String title, String author, Locale language) {
        PDDocumentInformation facts = new PDDocumentInformation();
        facts.setTitle(title);
        facts.setAuthor(author);
        facts.setProducer("CPOR association");
        document.setDocumentInformation(facts);
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
