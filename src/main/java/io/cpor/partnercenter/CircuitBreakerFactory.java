package io.cpor.partnercenter;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;

/**
 * When Partner Center is left alone: after so many unknown answers in a row. A refusal, or a claim that is not there, is
 * an answer of somebody who is well; who asks for patience is left alone by the {@link RetryAfterGate}.
 */
final class CircuitBreakerFactory {
    private static final float ALL = 100;

    private CircuitBreakerFactory() {}

    static CircuitBreaker breaker(PartnerCenterProperties settings, Clock clock) {
        int inARow = settings.breakerThreshold();
        return CircuitBreaker.of(
                "partner-center",
                CircuitBreakerConfig.custom()
                        .slidingWindow(inARow, inARow, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(settings.breakerPause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(CircuitBreakerFactory::isFailure)
                        .ignoreExceptions(PartnerCenterBusy.class)
                        .clock(clock)
                        .build());
    }

    private static boolean isFailure(Throwable answer) {
        return answer instanceof PartnerCenterUnavailable && !(answer instanceof ClaimNotShown);
    }
}
