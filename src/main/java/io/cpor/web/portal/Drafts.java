package io.cpor.web.portal;

import io.cpor.poe.DraftPage;
import io.cpor.poe.PoeAuditTrail;
import io.cpor.poe.PoeStep;
import io.cpor.poe.Poes;
import io.cpor.poe.form.AnswerCheck;
import io.cpor.poe.form.Answers;
import io.cpor.poe.form.Audience;
import io.cpor.web.form.FieldView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Saves what customers enter, and shows what another page saved meanwhile. */
@Component
class Drafts {
    private final PortalPages pages;
    private final Poes poes;
    private final PoeAuditTrail trail;

    Drafts(PortalPages pages, Poes poes, PoeAuditTrail trail) {
        this.pages = pages;
        this.poes = poes;
        this.trail = trail;
    }

    /** The page that sent this request, by its two hidden fields. */
    static DraftPage page(HttpServletRequest request) {
        return new DraftPage(hiddenFields("_page", request), hiddenFields("_draft", request));
    }

    private static String hiddenFields(String field, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    AnswerCheck check(CustomerPoe poe, Map<String, String> entered) {
        return AnswerCheck.of(poe.form(), entered, poe.known(), Audience.CUSTOMER);
    }

    /** @throws io.cpor.poe.DraftChangedElsewhere if that page never showed what it would overwrite */
    void save(CustomerPoe poe, Answers answers, DraftPage page, PoeStep how) {
        poes.saveDraft(poe.access(), answers, page);
        trail.record(poe.poe().id(), how);
    }

    /** The form with what was typed, and beside it what was saved elsewhere. Sent again, it is saved. */
    String bothVersions(AnswerCheck typed, HttpServletRequest request, Model model) {
        CustomerPoe now = pages.onScreen(request);
        Answers shown = typed.answers().with(now.known());
        model.addAttribute("elsewhere", differences(now, shown));
        return pages.page("answers", now, shown, List.of(), model);
    }

    private List<FieldView> differences(CustomerPoe now, Answers typed) {
        return pages.views(now.form().fields(), now.answers(), List.of(), now.language()).stream()
                .filter(view -> view.field().kind().isEntered())
                .filter(view ->
                        !Objects.equals(view.value(), typed.text(view.field().key())))
                .toList();
    }
}
