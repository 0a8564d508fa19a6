package io.cpor.partnercenter;

import io.cpor.association.Associations;
import io.cpor.association.PartnerCompany;
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
            PartnerCompany partner,
            RestClient.Builder builder,
            Associations associations,
            Clock clock) {
        if (settings.mode() == PartnerCenterProperties.Mode.BY_HAND) {
            return new FilingByHand(associations, clock);
        }
        HttpClient connection = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(connection);
        requests.setReadTimeout(settings.readTimeout());
        return new HttpPartnerCenter(
                builder.requestFactory(requests).baseUrl(settings.baseUrl()).build(), partner.name());
    }
}
