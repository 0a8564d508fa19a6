package io.cpor.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.MovedClock;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** One moment has one date wherever people read it, however far the office is from UTC. */
@CporTest
@OwnApplication
@Import(OfficeTimeTest.FarOffice.class)
@Slow
class OfficeTimeTest {
    private static final ZoneId OFFICE = ZoneId.of("Pacific/Kiritimati");

    @TestConfiguration
    static class FarOffice {
        @Bean
        @Primary
        MovedClock farClock() {
            return new MovedClock(OFFICE);
        }
    }

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    MovedClock clock;

    @Test
    void summary_form_mail_page_and_file_tell_the_day_of_the_office() {
        // in the evening of UTC it is the next day there; the next evening, because nothing may come from the future
        Instant evening = Instant.now()
                .plus(Duration.ofHours(4))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(20));
        clock.is(evening);
        Cases.Case one = cases.poeSent();
        Instant due = one.due("event_poeOverdue");

        assertThat(one.mails().get(0).toString()).contains("return it by " + written("d MMMM yyyy", due));

        one.customerSigns();
        assertThat(tasks.getVariables(one.task("userTask_reviewPoe").getId()).toString())
                .contains("online, on " + written("d MMMM yyyy, HH:mm", evening) + ", from");

        one.reviewerAccepts().runs().consentArrives();
        one.microsoft("verify").timeComes("event_pollDue").microsoft("approve").newsArrive();
        one.eventArrives("cpor.consent.declined", evening);
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .get("summary")
                        .asText())
                .contains("until the customer declined it on " + written("d MMMM yyyy", evening) + ".");
        assertThat(cases.browser("agent").get("/staff/association/" + one.id()).body())
                .contains("declined it on " + written("d MMMM yyyy", evening))
                .contains(written("d MMM yyyy, HH:mm", evening));
        assertThat(cases.http("manager")
                        .get("/api/history/instances.csv?association=" + one.id())
                        .body())
                .contains(written("yyyy-MM-dd HH:mm", evening));
    }

    private static String written(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(ZonedDateTime.ofInstant(instant, OFFICE));
    }
}
