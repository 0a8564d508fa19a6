package io.cpor.web.portal;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.value.Language;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.LinkUnknown;
import io.cpor.poe.Poe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that a customer sees after the end, also when the link is opened again: what came of the POE, and when. */
@Component
class DonePage {
    private final PortalPages pages;
    private final Associations associations;
    private final OfficeTime office;

    DonePage(PortalPages pages, Associations associations, OfficeTime office) {
        this.pages = pages;
        this.associations = associations;
        this.office = office;
    }

    /** @throws LinkUnknown if this browser's link closed no POE, or was replaced since */
    String show(HttpServletRequest request, Model model) {
        Poe poe = pages.closedPoe(request).orElseThrow(LinkUnknown::new);
        model.addAttribute("declined", poe.refusal().isPresent());
        model.addAttribute("newPoe", associations.get(poe.associationId()).newPoeReason() != null);
        model.addAttribute("onPaper", poe.signature().isEmpty());
        model.addAttribute("claimWaits", isForFiledClaim(poe));
        poe.signature().ifPresent(signature -> model.addAttribute("signedOn", day(signature.signedAt())));
        poe.copyMailedTo().ifPresent(address -> model.addAttribute("mailedTo", address));
        return pages.bare("done", model);
    }

    /** Microsoft knows of the claim then, and writes to the customer no more. */
    private boolean isForFiledClaim(Poe poe) {
        Association association = associations.get(poe.associationId());
        return association.isClaimOpen()
                && association
                        .currentClaim()
                        .map(Claim::submittedAt)
                        .filter(filed -> poe.cameBack().filter(filed::isBefore).isPresent())
                        .isPresent();
    }

    private String day(Instant instant) {
        return office.day(instant, Language.of(LocaleContextHolder.getLocale()).orElse(Language.ENGLISH));
    }
}
