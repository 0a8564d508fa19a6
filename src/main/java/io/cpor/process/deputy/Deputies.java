package io.cpor.process.deputy;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Lets a person name a colleague who stands in for a while. It gives nobody a right: a deputy does what the deputy's own
 * groups may do, in the deputy's own name. It only says whose tasks a deputy looks after too.
 */
@Component
public class Deputies {
    private static final int MOST_DAYS = 180;
    private static final int MOST_YEARS_AHEAD = 2;

    /** So many that hold or will, of one person. */
    private static final int MOST = 20;

    private final StandIns standIns;
    private final Colleagues colleagues;
    private final OfficeTime office;
    private final Clock clock;

    Deputies(StandIns standIns, Colleagues colleagues, OfficeTime office, Clock clock) {
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.office = office;
        this.clock = clock;
    }

    /** The day in the office. */
    public LocalDate today() {
        return office.date(clock.instant());
    }

    /** Whom that person may name: who is in the same groups, so that each task can be done. */
    public List<String> choices(String absent) {
        Set<String> groups = colleagues.taskGroups(absent);
        return groups.isEmpty()
                ? List.of()
                : colleagues.inAll(groups).stream()
                        .filter(one -> !one.equalsIgnoreCase(absent))
                        .toList();
    }

    /**
     * Names a deputy.
     *
     * @param absent the id of who names one, and is away
     * @throws InvalidInput with every fault, by the fields {@code deputy}, {@code from} and {@code until}
     */
    public synchronized StandIn name(String absent, String deputy, LocalDate from, LocalDate until) {
        List<Fault> faults = new ArrayList<>();
        if (!choices(absent).contains(deputy)) {
            faults.add(new Fault("deputy", "Choose a colleague who is in the same groups as you."));
        }
        if (from == null || from.isBefore(today())) {
            faults.add(new Fault("from", "Enter the first day. It is today or later."));
        } else if (from.isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
            faults.add(new Fault("from", "Choose a first day within the next " + MOST_YEARS_AHEAD + " years."));
        } else if (until == null || until.isBefore(from)) {
            faults.add(new Fault("until", "Enter the last day. It is not before the first."));
        } else if (until.isAfter(from.plusDays(MOST_DAYS))) {
            faults.add(new Fault("until", "Choose at most " + MOST_DAYS + " days. You can name a deputy again then."));
        } else {
            overlapping(absent, from, until)
                    .ifPresent(other -> faults.add(new Fault(
                            "from",
                            "Somebody stands in for you from " + other.from() + " to " + other.until()
                                    + " already. End that first, or choose other days.")));
        }
        if (standIns.since(today()).stream()
                        .filter(one -> one.absent().equals(absent))
                        .count()
                >= MOST) {
            faults.add(new Fault("deputy", "You have named " + MOST + " deputies for days to come. End one first."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        StandIn named = new StandIn(UUID.randomUUID().toString(), absent, deputy, from, until);
        standIns.add(named, clock.instant());
        return named;
    }

    private Optional<StandIn> overlapping(String absent, LocalDate from, LocalDate until) {
        return standIns.since(from).stream()
                .filter(one -> one.absent().equals(absent) && !one.from().isAfter(until))
                .findFirst();
    }

    /**
     * Ends it before its last day, from this moment on.
     *
     * @throws InvalidInput if it is not that person's, or had ended
     */
    public void end(String id, String absent) {
        if (standIns.end(id, absent, clock.instant()) == 0) {
            throw new InvalidInput("id", "It had ended already, or is not yours to end. Nothing was changed.");
        }
    }

    /** Those that hold today or will, the earliest first; a deputy who is deleted, locked or in other groups counts as none. */
    public List<StandIn> currentAndComing() {
        return standIns.since(today()).stream().filter(this::isCounted).toList();
    }

    private boolean isCounted(StandIn one) {
        Set<String> own = colleagues.taskGroups(one.deputy());
        Set<String> needed = colleagues.taskGroups(one.absent()); // none if that user is deleted or locked
        return !own.isEmpty() && own.containsAll(needed);
    }

    /** For whom that person stands in today. */
    public List<StandIn> standInsOf(String deputy) {
        return holding(one -> one.deputy().equals(deputy));
    }

    /** Who stands in for that person today. */
    public Optional<StandIn> deputyOf(String absent) {
        return holding(one -> one.absent().equals(absent)).stream().findFirst();
    }

    private List<StandIn> holding(Predicate<StandIn> wanted) {
        LocalDate today = today();
        return standIns.since(today).stream()
                .filter(one -> one.isOn(today) && wanted.test(one) && isCounted(one))
                .toList();
    }
}
