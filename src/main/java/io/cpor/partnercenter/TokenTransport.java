package io.cpor.partnercenter;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;

/**
 * The wire with an access token on every call. A call that was turned away for its token did nothing, so it is sent once
 * more with a new one; this is no retry of a side effect.
 */
final class TokenTransport implements Transport {
    private final Transport wire;
    private final AccessTokens tokens;

    TokenTransport(Transport wire, AccessTokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    @Override
    public Answer send(RestClient.RequestHeadersSpec<?> call) {
        String token = tokens.current();
        Answer answer = send(call, token);
        if (answer.status() != HttpStatus.UNAUTHORIZED.value()) {
            return answer;
        }
        tokens.drop(token);
        return send(call, tokens.current());
    }

    private Answer send(RestClient.RequestHeadersSpec<?> call, String token) {
        return wire.send(call.headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token)));
    }
}
