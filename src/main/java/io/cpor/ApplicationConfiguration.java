package io.cpor;

import io.cpor.association.value.OfficeTime;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ApplicationConfiguration {
    /** The one clock, in the time zone of the partner's office: the machine's. */
    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** The office is where the clock is: its time zone is the one the application runs in. */
    @Bean
    OfficeTime officeTime(Clock clock) {
        return new OfficeTime(clock.getZone());
    }
}
