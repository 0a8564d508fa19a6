package io.cpor.model.rules;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;

/** How long a timer lasts, as far as its text tells. */
final class TimerText {
    private static final long SHORTEST_MILLIS = 60_000;

    /** A bean of this application reckons it; what a variable holds is not known. */
    private static final Pattern ASKS_BEAN =
            Pattern.compile("\\s*[$#]\\{\\s*\\w+\\s*\\.\\s*\\w+\\s*\\(.*", Pattern.DOTALL);

    /** At one second of a minute; the engine also knows words such as {@code @hourly}. */
    private static final Pattern CRON = Pattern.compile("\\d{1,2}(\\s+\\S+){5,6}|@[a-z]+");

    private TimerText() {}

    /** Whether a minute passes at least, each time. A date passes once only. */
    static boolean isSlow(Element timer) {
        String text = Elements.text(timer).strip();
        return switch (timer.getLocalName()) {
            case "timeDuration" -> isAskingBean(text) || isMinute(text);
            case "timeCycle" -> isSlowCycle(text);
            case "timeDate" -> isAskingBean(text);
            default -> true; // a note, an extension
        };
    }

    /** As the engine reads it: how often, from when, each how long; or a text as cron has it. */
    static boolean isSlowCycle(String text) {
        if (isAskingBean(text) || CRON.matcher(text).matches()) {
            return true;
        }
        List<String> lengths = Stream.of(text.split("/"))
                .map(String::strip)
                .filter(part -> !part.matches("R\\d*|\\d.*"))
                .toList();
        return text.startsWith("R") && lengths.size() == 1 && isMinute(lengths.get(0));
    }

    static boolean isAskingBean(String text) {
        return ASKS_BEAN.matcher(text).matches();
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
