package io.cpor.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The application's clock and the engine's, moved on by the test. */
public final class MovedClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now = Instant.now();

    public MovedClock() {
        this(ZoneId.systemDefault());
    }

    /** @param zone where the office is */
    public MovedClock(ZoneId zone) {
        this.zone = zone;
    }

    public void passes(Duration time) {
        is(now.plus(time));
    }

    public void is(Instant time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody here needs another zone");
    }
}
