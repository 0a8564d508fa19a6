package io.cpor.association;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the dates of POEs that are not kept here: those of adopted associations. */
@Component
public class PoeDates {
    private final Associations associations;
    private final Clock clock;

    PoeDates(Associations associations, Clock clock) {
        this.associations = associations;
        this.clock = clock;
    }

    /**
     * Somebody looked the date up.
     *
     * @param typed as yyyy-MM-dd
     * @throws io.cpor.association.value.InvalidInput of {@code poeOn} if it is no such date; nothing was changed
     */
    @Transactional
    public void note(String associationId, String typed, String by) {
        LocalDate date = Adoption.validatePoeDate(typed, LocalDate.now(clock));
        Association association = associations.lock(associationId);
        if (!association.isAdopted()) {
            throw Adoption.poeKeptHere();
        }
        association.notePoeDate(date, by, clock.instant());
        associations.save(association);
    }
}
