package io.cpor.web.portal;

import io.cpor.association.Associations;
import io.cpor.association.PartnerCompany;
import io.cpor.association.value.Fault;
import io.cpor.association.value.Language;
import io.cpor.poe.LinkUnknown;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeAccess;
import io.cpor.poe.PoeAlreadyClosed;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.PoeForms;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.Poes;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.poe.form.FormField;
import io.cpor.poe.form.PoeForm;
import io.cpor.poe.form.PoeWords;
import io.cpor.web.form.FieldView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the portal have in common: which POE this browser may see, and what stands on each page. */
@Component
class PortalPages {
    private final PortalSession session;
    private final PoeLinks links;
    private final Poes poes;
    private final PoeForms forms;
    private final Associations associations;
    private final PoeFacts facts;
    private final PoeWords words;
    private final PartnerCompany partner;

    PortalPages(
            PortalSession session,
            PoeLinks links,
            Poes poes,
            PoeForms forms,
            Associations associations,
            PoeFacts facts,
            PoeWords words,
            PartnerCompany partner) {
        this.session = session;
        this.links = links;
        this.poes = poes;
        this.forms = forms;
        this.associations = associations;
        this.facts = facts;
        this.words = words;
        this.partner = partner;
    }

    /**
     * The open POE that the request names, if this browser came in by its link.
     *
     * @throws LinkUnknown if it did not, or the link no longer works, for whatever reason
     * @throws PoeAlreadyClosed if it came back or was declined
     */
    CustomerPoe onScreen(HttpServletRequest request) {
        PoeAccess access = findAccess(request, links::openHashed)
                .orElseThrow(() -> closedPoe(request).isPresent() ? new PoeAlreadyClosed() : new LinkUnknown());
        Poe poe = poes.get(access.poeId());
        var association = associations.get(poe.associationId());
        PoeForm form = forms.of(poe);
        Locale reader = LocaleContextHolder.getLocale();
        Answers shown = facts.shownAnswers(association, poe, Language.of(reader).orElse(association.language()))
                .of(form);
        return new CustomerPoe(
                access,
                association,
                poe,
                form,
                shown,
                facts.knownAnswers(association).of(form),
                reader);
    }

    /** The POE that the request names, if it was sent back or declined by this browser's link. */
    Optional<Poe> closedPoe(HttpServletRequest request) {
        return findAccess(request, links::closedPoeOf).map(access -> poes.get(access.poeId()));
    }

    private Optional<PoeAccess> findAccess(HttpServletRequest request, Function<String, Optional<String>> byLinkHash) {
        String path = PoePath.find(request);
        return session.linkHashes(request).stream()
                .flatMap(hash -> byLinkHash.apply(hash).map(id -> new PoeAccess(id, hash)).stream())
                .filter(access -> PoePath.ofId(access.poeId()).equals(path))
                .findFirst();
    }

    /** What the reviewer asked to correct in the POE before this one, or {@code null}. */
    private String correction(Poe poe) {
        return poe.number() == 1
                ? null
                : poes.get(poe.associationId(), poe.number() - 1)
                        .review()
                        .map(review -> review.correction())
                        .orElse(null);
    }

    String page(String name, CustomerPoe poe, Model model) {
        return page(name, poe, poe.answers(), List.of(), model);
    }

    String page(String name, CustomerPoe poe, Answers shown, List<Fault> faults, Model model) {
        Language.of(poe.language())
                .ifPresent(language -> associations.markRead(poe.association().id(), language));
        model.addAttribute("fields", views(poe.form().fields(), shown, faults, poe.language()));
        model.addAttribute("faults", faults);
        model.addAttribute("partner", partner.name());
        model.addAttribute("association", poe.association());
        model.addAttribute("agreedOn", words.day(poe.association().agreement().signedOn(), poe.language()));
        model.addAttribute("correction", correction(poe.poe()));
        model.addAttribute("newPoe", poe.association().newPoeReason());
        model.addAttribute("another", poes.isForAnother(poe.association(), poe.poe()));
        model.addAttribute("draftHash", poe.poe().draftHash());
        model.addAttribute("pageId", UUID.randomUUID());
        return bare(name, model);
    }

    /** A page that shows no POE. */
    String bare(String name, Model model) {
        model.addAttribute("partner", partner.name());
        model.addAttribute("languages", Language.values());
        model.addAttribute("home", PoePath.find());
        return "portal/" + name;
    }

    List<FieldView> views(List<FormField> fields, Answers shown, List<Fault> faults, Locale language) {
        return fields.stream()
                .filter(field -> field.audience().hasAccess(Audience.CUSTOMER))
                .map(field -> FieldView.of(field, shown, faults, Audience.CUSTOMER, words, language))
                .toList();
    }

    PoeWords words() {
        return words;
    }
}
