package io.cpor.security.production;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Where the application is reached, and whose word counts for where a request comes from. */
final class AddressSettings {
    /** Addresses that have nothing to do with each other; no operator has two of them as proxies. */
    private static final List<String> UNRELATED = List.of(
            "192.0.2.55",
            "198.51.100.9",
            "203.0.113.7",
            "8.8.8.8",
            "93.184.216.34",
            "2001:db8:1::7",
            "2a00:1450:4001::1",
            "2001:0db8:0001:0000:0000:0000:0000:0007",
            "2a00:1450:4001:0:0:0:0:1");

    private final Settings settings;

    AddressSettings(Settings settings) {
        this.settings = settings;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        baseUrl().ifPresent(problems::add);
        proxiesSaid().ifPresent(problems::add);
        proxies("server.tomcat.remoteip.internal-proxies", "CPOR_PROXIES").ifPresent(problems::add);
        proxies("server.tomcat.remoteip.trusted-proxies", "server.tomcat.remoteip.trusted-proxies")
                .ifPresent(problems::add);
        if (settings.text("server.forward-headers-strategy")
                .filter("framework"::equalsIgnoreCase)
                .isPresent()) {
            problems.add("server.forward-headers-strategy=framework believes every visitor's X-Forwarded-For."
                    + " Leave it out, and name your proxies in CPOR_PROXIES.");
        }
        return problems;
    }

    private Optional<String> baseUrl() {
        Optional<String> url = settings.text("cpor.mail.base-url");
        if (url.isEmpty()) {
            return Optional.of("CPOR_BASE_URL is not set. Give the address at which customers and staff reach the"
                    + " application, such as https://cpor.partner.example.");
        }
        return isPlainHttps(url.get())
                ? Optional.empty()
                : Optional.of("CPOR_BASE_URL is no plain https address. Give one such as https://cpor.partner.example:"
                        + " with https, a host, perhaps a port, and nothing after it.");
    }

    private static boolean isPlainHttps(String text) {
        try {
            URI url = new URI(text.strip());
            return "https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && (url.getPath().isEmpty() || url.getPath().equals("/"))
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Behind a proxy that nobody named, all visitors have one address, and who guesses passwords there keeps staff out. */
    private Optional<String> proxiesSaid() {
        boolean tlsEndsHere = !settings.isGivenAndNotTrue("server.ssl.enabled")
                && Stream.of("bundle", "key-store", "certificate")
                        .anyMatch(one -> settings.text("server.ssl." + one).isPresent());
        return tlsEndsHere
                        || settings.text("server.tomcat.remoteip.internal-proxies")
                                .isPresent()
                ? Optional.empty()
                : Optional.of("CPOR_PROXIES is not set, and TLS does not end in this application, so a proxy stands"
                        + " before it. Give a regular expression of your proxies' addresses, such as"
                        + " 10\\.0\\.0\\.\\d+, or none if there is no proxy; or configure server.ssl.");
    }

    private Optional<String> proxies(String property, String name) {
        Optional<String> expression = settings.text(property);
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern proxies = Pattern.compile(expression.get());
            long matched = UNRELATED.stream()
                    .filter(address -> proxies.matcher(address).matches())
                    .count();
            return matched < 2
                    ? Optional.empty()
                    : Optional.of(name + " matches every address, so every visitor could claim to come from anywhere."
                            + " Give a regular expression of your proxies' addresses only.");
        } catch (PatternSyntaxException e) {
            return Optional.of(name + " is no regular expression. Give one of your proxies' addresses, such as"
                    + " 10\\.0\\.0\\.\\d+.");
        }
    }
}
