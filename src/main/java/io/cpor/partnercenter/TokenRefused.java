package io.cpor.partnercenter;

import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientResponseException;

/** Why there is no access token, in words that hold nothing of what the token end point was told or answered. */
final class TokenRefused {
    /** The standard's own words (RFC 6749, 5.2). Whatever else stands in an answer may be a secret sent back. */
    private static final Set<String> STANDARD = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");

    private TokenRefused() {}

    static PartnerCenterUnavailable unavailable(RuntimeException why) {
        return new PartnerCenterUnavailable(
                "no access token for Partner Center: the token end point " + errorDescription(why));
    }

    private static String errorDescription(RuntimeException why) {
        if (why instanceof OAuth2AuthorizationException refused
                && STANDARD.contains(refused.getError().getErrorCode())) {
            return "answered " + refused.getError().getErrorCode();
        }
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientResponseException answered
                    && answered.getStatusCode().isError()) {
                return "answered " + answered.getStatusCode().value();
            }
        }
        return "gave no usable answer";
    }
}
