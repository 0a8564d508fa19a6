package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "'', 2026-11-26, true",
        "US, 2026-11-26, false",
        "us, 2026-11-27, true",
        "US, 2026-11-28, false",
        "DE, 2026-11-26, true",
        "DE, 2026-10-03, false",
        "DE-BY, 2026-01-06, false",
        "DE-BE, 2026-01-06, true"
    })
    void a_holiday_of_that_country_is_no_business_day(String where, LocalDate day, boolean business) {
        assertThat(new BusinessCalendar(where).isBusinessDay(day)).isEqualTo(business);
    }

    @Test
    void fourteen_business_days_over_thanksgiving_are_one_day_longer_where_it_is_kept() {
        PolicyDuration window = new PolicyDuration(14, PolicyDurationUnit.BUSINESS_DAYS);
        Instant asked = Instant.parse("2026-11-16T12:00:00Z");

        assertThat(window.after(asked, ZoneOffset.UTC)).isEqualTo("2026-12-04T12:00:00Z");
        assertThat(window.after(asked, ZoneOffset.UTC, new BusinessCalendar("US")))
                .isEqualTo("2026-12-07T12:00:00Z");
    }

    @Test
    void a_country_without_a_calendar_is_named_at_start_up() {
        assertThatThrownBy(() -> new BusinessCalendar("XX")).hasMessageContaining("cpor.policy.holidays");
    }
}
