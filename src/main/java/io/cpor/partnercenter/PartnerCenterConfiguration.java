package io.cpor.partnercenter;

import io.cpor.association.Associations;
import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.OtherNames;
import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class PartnerCenterConfiguration {
    @Bean
    PartnerCenter partnerCenter(
            PartnerCenterProperties settings,
            AccessTokenProperties tokens,
            PartnerCompany partner,
            RestClient.Builder builder,
            Associations associations,
            OtherNames names,
            Clock clock) {
        if (settings.mode() == PartnerCenterProperties.Mode.BY_HAND) {
            return new FilingByHand(associations, clock);
        }
        RestClient.Builder http = builder.requestFactory(requests(settings));
        Transport plain = new PlainTransport();
        Transport wire = tokens.isEnabled()
                ? new TokenTransport(plain, AccessTokenClient.tokens(tokens, http, settings.readTimeout()))
                : plain;
        PartnerCenterCall exchange = new PartnerCenterCall(
                wire, pace(settings, clock), new RetryAfterGate(clock), CircuitBreakerFactory.breaker(settings, clock));
        RestClient client = http.baseUrl(settings.baseUrl()).build();
        LookUpLag lag = new LookUpLag(settings.lookUpLag(), clock);
        return new HttpPartnerCenter(client, exchange, partner.name(), lag, names::workloads, clock);
    }

    private static Runnable pace(PartnerCenterProperties settings, Clock clock) {
        return settings.callsPerSecond() == null
                ? () -> {}
                : new RateLimiter(settings.callsPerSecond(), clock, time -> Thread.sleep(time.toMillis()))::turn;
    }

    private static JdkClientHttpRequestFactory requests(PartnerCenterProperties settings) {
        HttpClient connection = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connection);
        requests.setReadTimeout(settings.readTimeout()); // Spring lets it run to the end of the answer
        return requests;
    }
}
