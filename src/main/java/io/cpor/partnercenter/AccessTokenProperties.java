package io.cpor.partnercenter;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who we are to Partner Center: {@code cpor.partner-center.*}. Without a token URL calls carry no access token.
 *
 * @param tokenUrl the OAuth 2 token end point
 * @param refreshToken of the Secure Application Model (field facts 5.5): exchanged, with the secret, for access tokens;
 *     without it the application speaks for itself alone (client credentials)
 * @param scope what is asked for, separated by spaces
 */
@ConfigurationProperties("cpor.partner-center")
record AccessTokenProperties(URI tokenUrl, String clientId, String clientSecret, String refreshToken, String scope) {
    AccessTokenProperties {
        tokenUrl = tokenUrl == null || tokenUrl.toString().isBlank() ? null : tokenUrl;
        clientId = blankIsNone(clientId);
        clientSecret = blankIsNone(clientSecret);
        refreshToken = blankIsNone(refreshToken);
        if (tokenUrl == null) {
            refuse(
                    Stream.of(clientId, clientSecret, refreshToken).anyMatch(Objects::nonNull),
                    "token-url is missing: the other settings of access tokens need it");
        } else {
            refuse(!SecureAddress.isSecure(tokenUrl), "token-url" + SecureAddress.REFUSAL);
            refuse(clientId == null, "client-id is missing: cpor.partner-center.token-url needs it");
            refuse(clientSecret == null, "client-secret is missing: cpor.partner-center.token-url needs it");
        }
    }

    boolean isEnabled() {
        return tokenUrl != null;
    }

    List<String> scopes() {
        return scope == null || scope.isBlank()
                ? List.of()
                : List.of(scope.strip().split("\\s+"));
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "access tokens from " + tokenUrl;
    }

    private static String blankIsNone(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("cpor.partner-center." + why);
        }
    }
}
