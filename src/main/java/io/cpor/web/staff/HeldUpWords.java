package io.cpor.web.staff;

import io.cpor.association.Association;
import io.cpor.association.value.OfficeTime;
import io.cpor.process.CaseStandings.HeldUp;

/** What is said of a mail that is not out yet, and of a step that failed. */
final class HeldUpWords {
    private HeldUpWords() {}

    static String of(HeldUp one, Association association, OfficeTime office) {
        String what = one.mail()
                ? one.what() + " to " + association.customer().contact().email()
                : "The step \"" + one.what() + "\"";
        if (one.failure() == null) {
            return what + " is being mailed.";
        }
        String failed = what + (one.mail() ? " could not be mailed" : " failed");
        return failed
                + (one.givenUp()
                        ? ". It is not tried again by itself: an administrator does that in Cockpit."
                        : again(one, office))
                + " Why: " + one.failure();
    }

    private static String again(HeldUp one, OfficeTime office) {
        return one.next() == null
                ? ". It is tried again at once."
                : ". It is tried again on " + office.shortMinute(one.next()) + ".";
    }
}
