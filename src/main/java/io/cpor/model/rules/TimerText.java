package io.cpor.model.rules;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;

/** How long a timer lasts, as far as its text tells. */
final class TimerText {
    private static final long SHORTEST_MILLIS = 60_000;

    /** A bean of this application reckons all of it; what a variable holds, or a text beside the bean, is not known. */
    private static final Pattern ASKS_BEAN =
            Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*\\.\\s*(\\w+)\\s*\\(\\s*\\w*\\s*\\)\\s*}\\s*");

    /** What is reckoned from the moment of asking on. What is reckoned from what happened before may be over already. */
    private static final Set<String> FROM_NOW = Set.of(
            "deadlines.nextPoll",
            "deadlines.nextReminder",
            "deadlines.reminderTicks",
            "deadlines.reviewDue",
            "deadlines.filingDue",
            "deadlines.correctionDue",
            "deadlines.clarificationDue",
            "deadlines.clarificationFollowUp",
            "deadlines.chaseDue",
            "deadlines.staffFollowUp",
            "deadlines.askDue",
            "sweepClaims.cycle");

    /** A date from which on the engine counts every time up to now, whenever it asks for the next one. */
    private static final Pattern BEGINNING = Pattern.compile("\\d.*");

    private static final Pattern NEAR_BEGINNING = Pattern.compile("2\\d{3}-.*");
    private static final long SHORTEST_FROM_BEGINNING_MILLIS = 3_600_000;

    /** At one second of a minute; the engine also knows words such as {@code @hourly}. */
    private static final Pattern CRON = Pattern.compile("\\d{1,2}(\\s+\\S+){5,6}|@[a-z]+");

    private TimerText() {}

    /** Whether a minute passes at least, each time. A date passes once only. */
    static boolean isSlow(Element timer) {
        String text = Elements.text(timer).strip();
        return switch (timer.getLocalName()) {
            case "timeDuration" -> isFromNow(text) || isMinute(text);
            case "timeCycle" -> isFromNow(text) || !isAskingBean(text) && isSlowCycle(text);
            case "timeDate" -> isFromNow(text);
            default -> true; // a note, an extension
        };
    }

    /** As the engine reads it: how often, from when, each how long; or a text as cron has it. */
    static boolean isSlowCycle(String text) {
        if (isAskingBean(text) || CRON.matcher(text).matches()) {
            return true;
        }
        List<String> parts = parts(text);
        List<String> lengths =
                parts.stream().filter(part -> !part.matches("R\\d*|\\d.*")).toList();
        return text.startsWith("R") && lengths.size() == 1 && isMinute(lengths.get(0));
    }

    /** Whether the next time is found quickly: the engine counts from the beginning on, one time after the other. */
    static boolean isQuicklyCounted(String cycle) {
        List<String> beginnings = parts(cycle).stream()
                .filter(part -> BEGINNING.matcher(part).matches())
                .toList();
        return CRON.matcher(cycle).matches()
                || beginnings.isEmpty()
                || beginnings.stream()
                                .allMatch(part -> NEAR_BEGINNING.matcher(part).matches())
                        && parts(cycle).stream()
                                .flatMap(part -> millis(part).stream())
                                .allMatch(length -> length >= SHORTEST_FROM_BEGINNING_MILLIS);
    }

    private static List<String> parts(String cycle) {
        return Stream.of(cycle.split("/")).map(String::strip).toList();
    }

    static boolean isAskingBean(String text) {
        return ASKS_BEAN.matcher(text).matches();
    }

    private static boolean isFromNow(String text) {
        Matcher asked = ASKS_BEAN.matcher(text);
        return asked.matches() && FROM_NOW.contains(asked.group(1) + "." + asked.group(2));
    }

    private static boolean isMinute(String length) {
        return millis(length).filter(one -> one >= SHORTEST_MILLIS).isPresent();
    }

    private static Optional<Long> millis(String length) {
        try {
            return Optional.of(
                    DatatypeFactory.newInstance().newDuration(length).getTimeInMillis(Date.from(Instant.EPOCH)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
