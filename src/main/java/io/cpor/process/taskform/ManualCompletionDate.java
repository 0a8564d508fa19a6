package io.cpor.process.taskform;

import static io.cpor.process.CporVariables.DONE_ON;
import static io.cpor.process.CporVariables.FILED_BY_HAND;

import io.cpor.partnercenter.PartnerCenter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where claims are filed by hand, whoever answers or disputes says on which day they did it in Partner Center. */
@Component
public final class ManualCompletionDate {
    private final PartnerCenter partnerCenter;
    private final Clock clock;

    ManualCompletionDate(PartnerCenter partnerCenter, Clock clock) {
        this.partnerCenter = partnerCenter;
        this.clock = clock;
    }

    public void askForDate(DelegateTask task) {
        FILED_BY_HAND.setLocal(task, partnerCenter.filedByHand());
        DONE_ON.setLocal(task, null);
    }

    /**
     * Notes what is missing; where a program speaks to Partner Center, nothing is asked.
     *
     * @return the beginning of that day, if it was asked for and is one
     */
    public Optional<Instant> read(TaskFormReader answer) {
        if (!partnerCenter.filedByHand()) {
            return Optional.empty();
        }
        String day = answer.require(
                DONE_ON,
                "Done in Partner Center on",
                "the day you did it there, as yyyy-MM-dd, today at the latest",
                text -> pastDate(text).isPresent());
        return pastDate(day).map(date -> date.atStartOfDay(clock.getZone()).toInstant());
    }

    private Optional<LocalDate> pastDate(String day) {
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> !date.isAfter(LocalDate.now(clock)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
