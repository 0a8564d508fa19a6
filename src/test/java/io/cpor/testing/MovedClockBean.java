package io.cpor.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the application a clock that the test moves on. */
@TestConfiguration
public class MovedClockBean {
    @Bean
    @Primary
    MovedClock movedClock() {
        return new MovedClock();
    }
}
