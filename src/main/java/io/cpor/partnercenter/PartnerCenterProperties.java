package io.cpor.partnercenter;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Partner Center is reached: {@code cpor.partner-center.*}.
 *
 * @param mode {@code sandbox} and {@code http} speak HTTP to {@code baseUrl}; {@code by-hand} leaves filing to a person
 * @param baseUrl where {@code /v1/claims} stands below; needed unless by hand
 * @param connectTimeout how long connecting may take
 * @param readTimeout how long a call may take, from its sending to the last byte of its answer
 * @param breakerThreshold how many unknown answers in a row it takes until Partner Center is left alone
 * @param breakerPause how long it is left alone before one call tries again
 * @param lookUpLag how long a claim may be there before a look by its reference shows it
 * @param callsPerSecond how many calls this node makes in a second at most, or {@code null} for as many as it has
 */
@ConfigurationProperties("cpor.partner-center")
record PartnerCenterProperties(
        @DefaultValue("by-hand") Mode mode,
        URI baseUrl,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("5") int breakerThreshold,
        @DefaultValue("30s") Duration breakerPause,
        @DefaultValue("5m") Duration lookUpLag,
        Double callsPerSecond) {
    /** Slower, and a job with its few calls would outlive its lock. */
    private static final double SLOWEST = 0.5;

    enum Mode {
        SANDBOX,
        HTTP,
        BY_HAND
    }

    PartnerCenterProperties {
        if (mode != Mode.BY_HAND && baseUrl == null) {
            throw new IllegalArgumentException("cpor.partner-center.base-url is missing: with cpor.partner-center.mode="
                    + mode.name().toLowerCase(Locale.ROOT) + " it says where Partner Center is reached");
        }
        if (mode != Mode.BY_HAND && !SecureAddress.isSecure(baseUrl)) {
            throw new IllegalArgumentException("cpor.partner-center.base-url" + SecureAddress.REFUSAL);
        }
        if (breakerThreshold < 1) {
            throw new IllegalArgumentException("cpor.partner-center.breaker-threshold is less than 1");
        }
        if (callsPerSecond != null && !(callsPerSecond >= SLOWEST)) {
            throw new IllegalArgumentException(
                    "cpor.partner-center.calls-per-second is less than " + SLOWEST + "; leave it out for no limit");
        }
    }
}
