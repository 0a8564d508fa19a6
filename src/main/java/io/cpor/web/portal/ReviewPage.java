package io.cpor.web.portal;

import io.cpor.process.policy.PoePreflight;
import io.cpor.process.policy.SigningHint;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which the customer reads once more what will be signed, with what the reviewer would ask to change. */
@Component
class ReviewPage {
    private static final String SIGNER = "signerName";

    private final PortalPages pages;
    private final PoePreflight preflight;

    ReviewPage(PortalPages pages, PoePreflight preflight) {
        this.pages = pages;
        this.preflight = preflight;
    }

    /** @param error the key of what is wrong with the signature, or {@code null} */
    String show(CustomerPoe poe, String error, Model model) {
        model.addAttribute("contentHash", poe.contentHash());
        model.addAttribute("error", error);
        model.addAttribute("hints", hints(poe));
        return pages.page("review", poe, model);
    }

    /** The same page, asking whether somebody else than the signer on the POE shall sign. */
    String askWhoSigns(CustomerPoe poe, String typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("signer", poe.answers().text(SIGNER));
        return show(poe, null, model);
    }

    boolean isAnotherSigner(CustomerPoe poe, String typed) {
        return preflight.isAnotherSigner(poe.form(), poe.signed(), typed);
    }

    private List<SigningHint> hints(CustomerPoe poe) {
        return preflight.hints(poe.association(), poe.form(), poe.signed()).stream()
                .filter(hint -> canChange(poe, hint))
                .toList();
    }

    private static boolean canChange(CustomerPoe poe, SigningHint hint) {
        return poe.form().field(hint.field()).isPresent();
    }
}
