package io.cpor.web.portal;

import io.cpor.poe.Poe;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where a POE's pages are: {@code /poe/CPOR-2026-00042-1}, which names the POE and opens nothing. Every page, form and
 * download of a POE stands below it, so that it acts on that POE whatever other links the same browser opened.
 */
final class PoePath {
    static final String ROOT = "/poe";
    /** The path of a POE's first page; what is written like this is never taken for the token of a link. */
    static final String OF_POE = ROOT + "/{poe:CPOR-\\d+-\\d+-\\d+}";
    /** A page as it was before the path named the POE. */
    static final String OF_EARLIER_PAGE = ROOT + "/{page:answers|review|done}";
    /** The path of a mailed link: whatever is neither of these, so that only one of the three ever answers. */
    static final String OF_LINK = ROOT + "/{token:(?!(?:CPOR-\\d+-\\d+-\\d+|answers|review|done)$).*}";

    private static final Pattern FIRST_PAGE = Pattern.compile(ROOT + "/CPOR-\\d+-\\d+-\\d+(?=/|$)");

    private PoePath() {}

    static String of(Poe poe) {
        return ofId(poe.id());
    }

    static String ofId(String poeId) {
        return ROOT + "/" + poeId.replace('/', '-');
    }

    /** The path of the POE that this request names; empty if it names none. */
    static String find(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object poe = variables instanceof Map<?, ?> map ? map.get("poe") : null;
        return poe == null ? "" : ROOT + "/" + poe;
    }

    /** The path that the browser asked for, also while the error page is made, which is another path of ours. */
    static String requestedPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** The path of the first page of the POE that stands in that path; empty if there is none. */
    static String within(String path) {
        Matcher first = FIRST_PAGE.matcher(path);
        return first.lookingAt() ? first.group() : "";
    }

    /** As {@link #find}, of the request that is being answered. */
    static String find() {
        return find(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }
}
