package io.cpor.web.portal;

import io.cpor.association.PartnerCompany;
import io.cpor.association.value.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The error page for customers. It speaks their language and says what they can do: they have no log-in, and the error page
 * for staff means nothing to them.
 */
@Component
class PortalErrorPage implements ErrorViewResolver {
    private final PartnerCompany partner;

    PortalErrorPage(PartnerCompany partner) {
        this.partner = partner;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> error) {
        String path = PoePath.requestedPath(request);
        if (!path.equals(PoePath.ROOT) && !path.startsWith(PoePath.ROOT + "/")) {
            return null;
        }
        String why = status == HttpStatus.SERVICE_UNAVAILABLE ? "unavailable" : "error";
        return new ModelAndView(
                "portal/busy",
                Map.of(
                        "partner",
                        partner.name(),
                        "languages",
                        Language.values(),
                        "home",
                        PoePath.within(path),
                        "why",
                        why),
                status);
    }
}
