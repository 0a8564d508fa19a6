package io.cpor.partnercenter;

import io.cpor.association.PartnerCompany;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Clients as the application builds them, for an address and a time limit of the test's own. */
final class Clients {
    private Clients() {}

    static PartnerCenter at(String address, Duration readTimeout) {
        return at(address, readTimeout, Clock.systemUTC());
    }

    static PartnerCenter at(String address, Duration readTimeout, Clock clock) {
        PartnerCenterProperties settings = new PartnerCenterProperties(
                PartnerCenterProperties.Mode.HTTP,
                URI.create(address),
                Duration.ofSeconds(1),
                readTimeout,
                5,
                Duration.ofSeconds(30));
        return new PartnerCenterConfiguration()
                .partnerCenter(settings, new PartnerCompany("Northwind"), RestClient.builder(), null, clock);
    }
}
