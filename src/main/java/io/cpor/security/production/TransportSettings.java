package io.cpor.security.production;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that cookies and the calls to Partner Center go over HTTPS only. */
final class TransportSettings {
    private static final List<String> NEVER_OFF = List.of(
            "server.servlet.session.cookie.secure",
            "server.servlet.session.cookie.http-only",
            "camunda.bpm.webapp.csrf.enable-secure-cookie",
            "camunda.bpm.webapp.session-cookie.enable-secure-cookie");

    private static final Map<String, String> CALLED = Map.of(
            "cpor.partner-center.base-url", "CPOR_PARTNER_CENTER_BASE_URL",
            "cpor.partner-center.token-url", "CPOR_PARTNER_CENTER_TOKEN_URL");

    private static final String THIS_MACHINE = "localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]";

    private final Settings settings;

    TransportSettings(Settings settings) {
        this.settings = settings;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String property : NEVER_OFF) {
            if (settings.isGivenAndNotTrue(property)) {
                problems.add(property + " is not true. Leave it out: cookies go over HTTPS only, and scripts of a page"
                        + " do not read the session's.");
            }
        }
        CALLED.forEach((property, name) -> settingOf(property, name).ifPresent(problems::add));
        return problems;
    }

    private Optional<String> settingOf(String property, String name) {
        return settings.text(property)
                .filter(url -> !isSecure(url))
                .map(url -> name + " is no https address, so secrets and customers' data would go over the wire in the"
                        + " clear. Give one with https and a host; http is for this machine only, such as"
                        + " http://localhost:9000.");
    }

    private static boolean isSecure(String text) {
        try {
            URI url = new URI(text.strip());
            if (url.getHost() == null) {
                return false;
            }
            return "https".equalsIgnoreCase(url.getScheme())
                    || "http".equalsIgnoreCase(url.getScheme()) && url.getHost().matches(THIS_MACHINE);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
