package io.cpor.poe.document;

import io.cpor.association.Association;
import io.cpor.poe.Answers;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeForms;
import io.cpor.poe.PoeWords;
import io.cpor.poe.Scan;
import io.cpor.poe.SealedDocument;
import io.cpor.poe.Signature;
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
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The document that stands for a POE: rendered once from what is stored, sealed, and kept. */
@Component
public class PoeDocuments {
    private final SignedPoe signedPoe;
    private final Seal seal;
    private final PoeForms forms;
    private final Documents documents;
    private final Clock clock;

    PoeDocuments(SignedPoe signedPoe, Seal seal, PoeForms forms, Documents documents, Clock clock) {
        this.signedPoe = signedPoe;
        this.seal = seal;
        this.forms = forms;
        this.documents = documents;
        this.clock = clock;
    }

    /** Renders and seals a POE that came back. The caller saves the POE. */
    @Transactional
    public void seal(Association association, Poe poe) {
        Instant now = clock.instant();
        try (Draft drawn = new Draft();
                Draft sealed = new Draft()) {
            signedPoe.write(content(association, poe), drawn);
            seal.put(drawn.read(), poe.id(), now, sealed);
            try (InputStream file = sealed.open()) {
                Documents.Document kept = documents.keep("application/pdf", file);
                poe.sealed(new SealedDocument(kept.id(), kept.sha256(), now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a drawn signature and answers its id. */
    @Transactional
    public String keepDrawing(byte[] png) {
        try {
            return documents.keep("image/png", new ByteArrayInputStream(png)).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file that came for a POE, with its pages as pictures, and answers its id. */
    @Transactional
    public String keepScan(InspectedFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            String id = documents.keep(file.kind().mediaType(), content).id();
            int number = 1;
            for (Path page : file.pagePictures()) {
                try (InputStream picture = Files.newInputStream(page)) {
                    documents.keepPage(id, number++, "image/jpeg", picture);
                }
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PoeContent content(Association association, Poe poe) {
        Optional<Signature> signature = poe.signature();
        Locale language =
                signature.map(one -> Locale.forLanguageTag(one.language())).orElse(PoeWords.LANGUAGES.get(0));
        Answers answers = signature.isPresent() ? poe.answers() : Answers.none();
        String scanHash = poe.scan()
                .map(Scan::documentId)
                .map(documents::get)
                .map(Documents.Document::sha256)
                .orElse(null);
        return new PoeContent(association, poe, forms.of(poe), answers, language, scanHash);
    }

    /** The sealed document, once the POE came back. */
    public Optional<Documents.Document> sealed(Poe poe) {
        return poe.sealed().map(SealedDocument::documentId).map(documents::get);
    }

    /** The signed paper as it was uploaded. */
    public Optional<Documents.Document> scan(Poe poe) {
        return poe.scan().map(Scan::documentId).map(documents::get);
    }
}
