package io.cpor.web.portal;

import io.cpor.association.agreement.Contact;
import io.cpor.association.value.Fault;
import io.cpor.association.value.MailAddress;
import io.cpor.poe.Referral;
import io.cpor.poe.form.PoeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a person whom the customer names, in the customer's language. */
final class ReferralValidation {
    private ReferralValidation() {}

    static List<Fault> faults(Referral to, PoeWords words, Locale language) {
        List<Fault> faults = new ArrayList<>();
        text("name", to.name(), words, language, faults);
        text("title", to.title(), words, language, faults);
        MailAddress.Problem problem = MailAddress.problem(to.email());
        if (problem != null) {
            faults.add(new Fault("email", words.of("poe.fault." + problem.key(), language)));
        }
        return faults;
    }

    private static void text(String field, String value, PoeWords words, Locale language, List<Fault> faults) {
        if (value.isEmpty()) {
            faults.add(new Fault(field, words.of("poe.fault.missing.text", language)));
        } else if (value.codePointCount(0, value.length()) > Contact.LONGEST_NAME) {
            int length = value.codePointCount(0, value.length());
            faults.add(new Fault(field, words.of("poe.fault.tooLong", language, length, Contact.LONGEST_NAME)));
        } else if (Contact.complaintOfName(value) != null) {
            faults.add(new Fault(field, words.of("poe.fault.unprintable", language)));
        }
    }
}
