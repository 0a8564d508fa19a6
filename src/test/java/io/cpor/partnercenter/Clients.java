package io.cpor.partnercenter;

import io.cpor.association.PartnerCompany;
import io.cpor.association.agreement.MigratedNames;
import io.cpor.association.agreement.OtherNames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Clients as the application builds them, for an address and a time limit of the test's own. */
final class Clients {
    static final AccessTokenProperties NO_TOKENS = new AccessTokenProperties(null, null, null, null, null);

    private static final OtherNames NAMES = new MigratedNames().otherNames();

    private Clients() {}

    static PartnerCenter at(String address, Duration readTimeout) {
        return at(address, readTimeout, NO_TOKENS, Clock.systemUTC());
    }

    static PartnerCenter at(String address, Duration readTimeout, AccessTokenProperties tokens, Clock clock) {
        PartnerCenterProperties settings = new PartnerCenterProperties(
                PartnerCenterProperties.Mode.HTTP,
                URI.create(address),
                Duration.ofSeconds(1),
                readTimeout,
                5,
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                null);
        return new PartnerCenterConfiguration()
                .partnerCenter(
                        settings, tokens, new PartnerCompany("Northwind"), RestClient.builder(), null, NAMES, clock);
    }
}
