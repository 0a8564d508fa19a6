package io.cpor.poe.document;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeForms;
import io.cpor.poe.Scan;
import io.cpor.poe.SealedDocument;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.storage.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The document that stands for a POE: rendered once from what is stored, sealed, and kept. */
@Component
public class PoeDocuments {
    private final SignedPoe signedPoe;
    private final PdfSealer seal;
    private final PoeForms forms;
    private final Documents documents;
    private final Clock clock;

    PoeDocuments(SignedPoe signedPoe, PdfSealer seal, PoeForms forms, Documents documents, Clock clock) {
        this.signedPoe = signedPoe;
        this.seal = seal;
        this.forms = forms;
        this.documents = documents;
        this.clock = clock;
    }

    /** Renders and seals a POE that staff typed off, and keeps the document. The caller saves the POE. */
    @Transactional
    public void seal(Association association, Poe poe) {
        try (SpooledOutput sealed = new SpooledOutput()) {
            Instant now = clock.instant();
            seal(content(association, poe, storedAttachments(poe)), now, sealed);
            keep(sealed, now, poe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders and seals a POE that is coming back; nothing is kept yet. */
    public void prepare(Association association, Poe poe, PreparedDocuments prepared) {
        try {
            seal(content(association, poe, prepared.attachments()), prepared.at(), prepared.sealed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was prepared; in each try anew, for the one before was rolled back. The caller saves the POE. */
    @Transactional
    public void keep(PreparedDocuments prepared, Poe poe) {
        try {
            if (prepared.drawing() != null) {
                documents.keep(
                        prepared.drawingId().orElseThrow(), "image/png", new ByteArrayInputStream(prepared.drawing()));
            }
            if (prepared.scan() != null) {
                storeScan(prepared.scanId().orElseThrow(), prepared.scan());
            }
            keep(prepared.sealed(), prepared.at(), poe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file that came for a POE, with its pages as pictures, and answers its id. */
    @Transactional
    public String keepScan(InspectedFile file) {
        String id = UUID.randomUUID().toString();
        try {
            storeScan(id, file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void storeScan(String id, InspectedFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.content())) {
            documents.keep(id, file.kind().mediaType(), content);
        }
        int number = 1;
        for (Path page : file.pagePictures()) {
            try (InputStream picture = Files.newInputStream(page)) {
                documents.keepPage(id, number++, "image/jpeg", picture);
            }
        }
    }

    private void seal(PoeContent content, Instant at, SpooledOutput sealed) throws IOException {
        try (SpooledOutput drawn = new SpooledOutput()) {
            signedPoe.write(content, drawn);
            seal.put(drawn.read(), content.poe().id(), at, sealed);
        }
    }

    private void keep(SpooledOutput sealed, Instant at, Poe poe) throws IOException {
        try (InputStream file = sealed.open()) {
            Documents.Document kept = documents.keep("application/pdf", file);
            poe.recordSealed(new SealedDocument(kept.id(), kept.sha256(), at));
        }
    }

    private PoeContent content(Association association, Poe poe, Attachments attachments) {
        Optional<Signature> signature = poe.signature();
        Locale language =
                signature.map(one -> Locale.forLanguageTag(one.language())).orElse(Locale.ENGLISH);
        Answers answers = signature.isPresent() ? poe.answers() : Answers.none();
        return new PoeContent(association, poe, forms.of(poe), answers, language, attachments);
    }

    private Attachments storedAttachments(Poe poe) {
        Optional<Documents.Document> scan = scan(poe);
        List<Attachments.Picture> pages =
                scan.map(Documents.Document::id).map(documents::pages).orElse(List.of()).stream()
                        .<Attachments.Picture>map(page -> () -> documents.open(page))
                        .toList();
        return new Attachments(null, scan.map(Documents.Document::sha256).orElse(null), pages, null);
    }

    /** The sealed document, once the POE came back. */
    public Optional<Documents.Document> sealedDocument(Poe poe) {
        return poe.sealedDocument().map(SealedDocument::documentId).map(documents::get);
    }

    /** The signed paper as it was uploaded. */
    public Optional<Documents.Document> scan(Poe poe) {
        return poe.scan().map(Scan::documentId).map(documents::get);
    }
}
