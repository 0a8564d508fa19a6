package io.cpor.browser;

import io.cpor.association.value.Language;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Each page of the customer's portal on a phone: nothing is cut off, and nothing is in anyone's way. */
@CporTest
@Slow
class PortalPagesBrowserTest {
    private static final int PHONE = 360;

    @RegisterExtension
    static final OneBrowser browser = new OneBrowser();

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private void as(String language, Consumer<Person> does) {
        try (Person person = browser.get().person("http://localhost:" + port, PHONE, language)) {
            does.accept(person);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_fits_a_phone_and_is_open_to_everyone(Language language) {
        PortalTour tour = new PortalTour(cases, language.code());
        as(language.code(), tour::untilSigned);
        as(language.code(), tour::refusalsAndReferral);
        as(language.code(), tour::checksTheSeal);
    }

    /** In the language with the longest words. */
    @Test
    void so_are_the_pages_that_few_meet() {
        as("de", new PortalTour(cases, "de")::rarePages);
    }
}
