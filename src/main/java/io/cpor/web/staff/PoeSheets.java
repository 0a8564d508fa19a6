package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.AssociationUnknown;
import io.cpor.association.Associations;
import io.cpor.association.value.Fault;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.PoeForms;
import io.cpor.poe.Poes;
import io.cpor.poe.document.PagePictures;
import io.cpor.poe.document.PoeDocuments;
import io.cpor.poe.document.SealVerifier;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.PoeWords;
import io.cpor.process.policy.PoePreflight;
import io.cpor.process.policy.PreflightFinding;
import io.cpor.storage.Documents;
import io.cpor.web.form.FieldView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts together what staff see of a POE. */
@Component
class PoeSheets {
    private final Associations associations;
    private final Poes poes;
    private final PoeForms forms;
    private final PoeFacts facts;
    private final PoeWords words;
    private final PoeAuditTrail trail;
    private final PoePreflight preflight;
    private final PagePictures pictures;
    private final PoeDocuments poeDocuments;
    private final Documents documents;
    private final SealVerifier seals;
    private final Clock clock;

    PoeSheets(
            Associations associations,
            Poes poes,
            PoeForms forms,
            PoeFacts facts,
            PoeWords words,
            PoeAuditTrail trail,
            PoePreflight preflight,
            PagePictures pictures,
            PoeDocuments poeDocuments,
            Documents documents,
            SealVerifier seals,
            Clock clock) {
        this.associations = associations;
        this.poes = poes;
        this.forms = forms;
        this.facts = facts;
        this.words = words;
        this.trail = trail;
        this.preflight = preflight;
        this.pictures = pictures;
        this.poeDocuments = poeDocuments;
        this.documents = documents;
        this.seals = seals;
        this.clock = clock;
    }

    /** @throws AssociationUnknown if there is no such association, or no POE of it yet */
    PoeSheet of(String associationId, Answers entered, List<Fault> faults) {
        Association association = associations.get(associationId);
        Poe poe = poes.latest(associationId).orElseThrow(() -> new AssociationUnknown(associationId));
        List<PreflightFinding> findings =
                poe.isReturned() && poe.hasAnswers() ? preflight.findings(association, poe) : List.of();
        return new PoeSheet(
                association,
                poe,
                pictures.count(poe),
                seal(poe),
                findings,
                trail.of(poe.id()),
                fields(association, poe, entered, faults),
                clock.getZone());
    }

    private String seal(Poe poe) {
        return poeDocuments
                .sealedDocument(poe)
                .map(document -> {
                    ByteArrayOutputStream file = new ByteArrayOutputStream((int) document.size());
                    try {
                        documents.write(document, file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return seals.check(file.toByteArray()).verdict() == SealVerifier.Verdict.UNCHANGED
                            ? "Intact: sealed by us and unchanged"
                            : "Broken: do not rely on this document";
                })
                .orElse(null);
    }

    private List<FieldView> fields(Association association, Poe poe, Answers entered, List<Fault> faults) {
        if (!poe.isReturned() || poe.hasAnswers()) {
            return List.of();
        }
        PoeForm form = forms.of(poe);
        Answers shown = entered.with(facts.knownAnswers(association).of(form));
        return form.fields().stream()
                .filter(field -> field.audience().hasAccess(Audience.STAFF))
                .filter(field -> !field.kind().isEntered() || field.audience() == Audience.EVERYONE)
                .map(field -> FieldView.of(field, shown, faults, Audience.STAFF, words, Locale.ENGLISH))
                .toList();
    }
}
