package io.cpor.partnercenter;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/**
 * One question to Partner Center and what its answer means: done, refused, or unknown. Nothing is repeated here: the
 * engine repeats the job, which looks before it asks again.
 */
final class PartnerCenterCall {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** 4xx answers that say nothing about the claim itself: who we are, or how the call went. */
    private static final Set<Integer> UNKNOWN = Set.of(401, 407, 408);

    /** 4xx answers that show no claim, and yet refuse none. */
    private static final Set<Integer> NOT_SHOWN = Set.of(403, 404, 405, 406);

    private final Transport wire;
    private final Runnable pace;
    private final RetryAfterGate throttle;
    private final CircuitBreaker breaker;

    /** @param pace returns when it is the turn of a call */
    PartnerCenterCall(Transport wire, Runnable pace, RetryAfterGate throttle, CircuitBreaker breaker) {
        this.wire = wire;
        this.pace = pace;
        this.throttle = throttle;
        this.breaker = breaker;
    }

    /**
     * @param reading takes what it needs from an accepted answer
     * @throws ClaimRefused if the answer refuses what was asked, definitely
     * @throws PartnerCenterUnavailable if the answer is unknown, or Partner Center is not asked now
     */
    <T> T ask(RestClient.RequestHeadersSpec<?> call, Function<Answer, T> reading) {
        return exchange(call, reading, true);
    }

    /**
     * The same for what cannot be refused: a look at claims, or a document for one that is there. Whatever is answered, it
     * says nothing against a claim.
     */
    <T> T tell(RestClient.RequestHeadersSpec<?> call, Function<Answer, T> reading) {
        return exchange(call, reading, false);
    }

    private <T> T exchange(RestClient.RequestHeadersSpec<?> call, Function<Answer, T> reading, boolean refusable) {
        throttle.requireOpen();
        try {
            return breaker.executeSupplier(() -> {
                pace.run();
                throttle.requireOpen(); // others may have been told to wait meanwhile
                return reading.apply(requireAccepted(wire.send(call), refusable));
            });
        } catch (CallNotPermittedException e) {
            throw new PartnerCenterUnavailable("Partner Center gave no usable answer several times in a row,"
                    + " so it is left alone for a while");
        }
    }

    private Answer requireAccepted(Answer answer, boolean refusable) {
        int status = answer.status();
        if (answer.accepted()) {
            return answer;
        }
        String retryAfter = answer.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (status == TOO_MANY_REQUESTS) {
            throw throttle.recordBusy(retryAfter);
        }
        if (status == SERVICE_UNAVAILABLE) {
            throttle.retryAfterOf(retryAfter).ifPresent(busy -> {
                throw busy;
            });
        }
        if (NOT_SHOWN.contains(status)) {
            throw new ClaimNotShown("Partner Center answered " + status);
        }
        if (status < 400 || status >= 500 || UNKNOWN.contains(status)) {
            throw new PartnerCenterUnavailable("Partner Center answered " + status);
        }
        if (!refusable) {
            throw new ClaimNotShown("Partner Center answered " + status);
        }
        throw new ClaimRefused(PartnerCenterError.text(new String(answer.body(), StandardCharsets.UTF_8), status));
    }
}
