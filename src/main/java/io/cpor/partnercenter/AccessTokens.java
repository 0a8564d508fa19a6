package io.cpor.partnercenter;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** The access token for Partner Center: fetched when it is needed, kept until it expires or is turned away. */
final class AccessTokens {
    /** We are one client with one token, which belongs to nobody who is signed in. */
    private static final Authentication US = new AnonymousAuthenticationToken(
            "partner-center", "partner-center", AuthorityUtils.createAuthorityList("partner-center"));

    private static final int LONGEST = 16_384;

    private final ClientRegistration registration;
    private final OAuth2AuthorizedClientManager fetching;
    private final OAuth2AuthorizedClientService kept;
    private final AccessTokenProperties settings;
    private final Duration patience;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param patience how long a call waits for the token that another one is fetching */
    AccessTokens(
            ClientRegistration registration,
            OAuth2AuthorizedClientManager fetching,
            OAuth2AuthorizedClientService kept,
            AccessTokenProperties settings,
            Duration patience) {
        this.registration = registration;
        this.fetching = fetching;
        this.kept = kept;
        this.settings = settings;
        this.patience = patience;
    }

    /** @throws PartnerCenterUnavailable if there is none to be had */
    String current() {
        takeTurn();
        try {
            if (cachedClient() == null) {
                keepExpired(refreshToken());
            }
            return usable(fetching.authorize(request()).getAccessToken().getTokenValue());
        } catch (RuntimeException e) {
            throw TokenRefused.unavailable(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What does not fit into a header would be quoted by whoever finds that out. */
    private static String usable(String token) {
        if (!token.matches("[A-Za-z0-9._~+/=-]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException("no bearer token");
        }
        return token;
    }

    /** That token was turned away. Another call may have fetched a new one meanwhile, which stays. */
    void drop(String token) {
        takeTurn();
        try {
            OAuth2AuthorizedClient known = cachedClient();
            if (known != null && known.getAccessToken().getTokenValue().equals(token)) {
                keepExpired(known.getRefreshToken());
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private OAuth2AuthorizedClient cachedClient() {
        return kept.loadAuthorizedClient(registration.getRegistrationId(), US.getName());
    }

    /** A token that expired long ago is how Spring is told to fetch one, and with which refresh token. */
    private void keepExpired(OAuth2RefreshToken refreshToken) {
        OAuth2AccessToken expired = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "expired", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        kept.saveAuthorizedClient(new OAuth2AuthorizedClient(registration, US.getName(), expired, refreshToken), US);
    }

    private OAuth2RefreshToken refreshToken() {
        return settings.refreshToken() == null ? null : new OAuth2RefreshToken(settings.refreshToken(), Instant.EPOCH);
    }

    private OAuth2AuthorizeRequest request() {
        return OAuth2AuthorizeRequest.withClientRegistrationId(registration.getRegistrationId())
                .principal(US)
                .attribute(OAuth2ParameterNames.SCOPE, String.join(" ", settings.scopes()))
                .build();
    }

    private void takeTurn() {
        try {
            if (!oneAtATime.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PartnerCenterUnavailable("the access token for Partner Center is long in coming");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerCenterUnavailable("interrupted while waiting for the access token for Partner Center");
        }
    }
}
