package io.cpor.partnercenter;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Partner Center is reached: {@code cpor.partner-center.*}.
 *
 * @param mode {@code sandbox} and {@code http} speak HTTP to {@code baseUrl}; {@code by-hand} leaves filing to a person
 * @param baseUrl where {@code /v1/claims} stands below; needed unless by hand
 */
@ConfigurationProperties("cpor.partner-center")
record PartnerCenterProperties(
        @DefaultValue("by-hand") Mode mode,
        URI baseUrl,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout) {
    enum Mode {
        SANDBOX,
        HTTP,
        BY_HAND
    }

    PartnerCenterProperties {
        if (mode != Mode.BY_HAND && baseUrl == null) {
            throw new IllegalArgumentException("cpor.partner-center.base-url is missing: with cpor.partner-center.mode="
                    + mode.name().toLowerCase(java.util.Locale.ROOT) + " it says where Partner Center is reached");
        }
    }
}
