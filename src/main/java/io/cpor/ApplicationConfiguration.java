package io.cpor;

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
}
