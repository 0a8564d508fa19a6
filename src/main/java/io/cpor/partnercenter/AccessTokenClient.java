package io.cpor.partnercenter;

import java.time.Duration;
import java.util.List;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Spring's OAuth 2 client for the one client that we are. None of it is a bean: a registration in the application context
 * would make Spring offer a log-in with it.
 */
final class AccessTokenClient {
    private AccessTokenClient() {}

    /** @param http with the time limits of Partner Center's own calls */
    static AccessTokens tokens(AccessTokenProperties settings, RestClient.Builder http, Duration patience) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("partner-center")
                .authorizationGrantType(grant(settings))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenUri(settings.tokenUrl().toString())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .build();
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(registration);
        InMemoryOAuth2AuthorizedClientService kept = new InMemoryOAuth2AuthorizedClientService(registrations);
        AuthorizedClientServiceOAuth2AuthorizedClientManager fetching =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        fetching.setAuthorizedClientProvider(provider(tokenEndPoint(http)));
        return new AccessTokens(registration, fetching, kept, settings, patience);
    }

    private static AuthorizationGrantType grant(AccessTokenProperties settings) {
        return settings.refreshToken() == null
                ? AuthorizationGrantType.CLIENT_CREDENTIALS
                : AuthorizationGrantType.REFRESH_TOKEN;
    }

    private static OAuth2AuthorizedClientProvider provider(RestClient tokenEndPoint) {
        RestClientClientCredentialsTokenResponseClient alone = new RestClientClientCredentialsTokenResponseClient();
        alone.setRestClient(tokenEndPoint);
        RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(tokenEndPoint);
        return OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(one -> one.accessTokenResponseClient(alone))
                .refreshToken(one -> one.accessTokenResponseClient(refresh))
                .build();
    }

    private static RestClient tokenEndPoint(RestClient.Builder http) {
        return http.clone()
                .messageConverters(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .requestInterceptor(new ResponseSizeLimit())
                .build();
    }
}
