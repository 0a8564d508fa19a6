package io.cpor.association;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address at which customers and staff reach this application: the setting {@code cpor.mail.base-url}. However it is
 * spelled, its scheme and host are in lower case here, and it ends without a slash.
 */
public final class ApplicationUrl {
    private final URI base;

    private ApplicationUrl(URI base) {
        this.base = base;
    }

    /**
     * Spring calls this for a setting of this type.
     *
     * @throws IllegalArgumentException if it is more or less than a scheme, a host and perhaps a port
     */
    public static ApplicationUrl of(String setting) {
        try {
            URI typed = new URI(setting.strip());
            String path = typed.getPath();
            boolean plain = typed.getHost() != null
                    && (path.isEmpty() || path.equals("/"))
                    && typed.getUserInfo() == null
                    && typed.getQuery() == null
                    && typed.getFragment() == null;
            if (plain && typed.getScheme() != null) {
                String scheme = typed.getScheme().toLowerCase(Locale.ROOT);
                String host = typed.getHost().toLowerCase(Locale.ROOT);
                return new ApplicationUrl(new URI(scheme, null, host, typed.getPort(), null, null, null));
            }
        } catch (URISyntaxException e) {
            // it is refused in words below
        }
        throw new IllegalArgumentException("cpor.mail.base-url is no plain web address. Give one such as"
                + " https://cpor.partner.example: a host, perhaps a port, and nothing after it.");
    }

    /** The address of a page, whose path begins with a slash. */
    public String page(String path) {
        return base + path;
    }

    public String host() {
        return base.getHost();
    }

    public boolean isHttps() {
        return "https".equals(base.getScheme());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
