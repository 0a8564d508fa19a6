package io.cpor.report.intake;

import io.cpor.association.value.WorkBell;
import io.cpor.table.TableRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads, compares and applies reports in the background, one after the other; after a stop it goes on where it was. */
@Component
class ReportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReportWork.class);

    /** What nobody applied in that time is forgotten. */
    private static final Duration HELD = Duration.ofDays(7);

    private static final int MOST_TRIES = 3;

    /** What cannot be applied is tried less and less often, at least so often. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final StoredReports reports;
    private final ReportReader reader;
    private final ReportPreviews previews;
    private final ReportApplier applier;
    private final ReportImports imports;
    private final ReportFolder folder;
    private final Clock clock;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Instant> waitsUntil = new HashMap<>();
    private volatile boolean stopping;

    ReportWork(
            StoredReports reports,
            ReportReader reader,
            ReportPreviews previews,
            ReportApplier applier,
            ReportImports imports,
            ReportFolder folder,
            Clock clock,
            ObjectProvider<TaskScheduler> scheduler) {
        this.reports = reports;
        this.reader = reader;
        this.previews = previews;
        this.applier = applier;
        this.imports = imports;
        this.folder = folder;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Where nothing is scheduled, somebody else runs it. */
    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        scheduler.ifAvailable(one -> reports.bell().attend(one, WorkBell.SOON, () -> {
            run();
            return untilNextStep();
        }));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Applies first: that is short, and somebody waits for it. */
    void run() {
        try {
            reports.in(ReportState.APPLYING).forEach(one -> attempt(one, () -> applier.apply(one.id())));
            reports.in(ReportState.READING).forEach(one -> attempt(one, () -> read(one)));
        } catch (RuntimeException e) {
            LOG.warn("the reports that are under way cannot be looked up, which is tried again", e);
        }
    }

    /** One that another node reads is looked at too, in case that node does not finish it. */
    private Duration untilNextStep() {
        Instant now = clock.instant();
        return Stream.of(ReportState.APPLYING, ReportState.READING)
                .flatMap(state -> reports.in(state).stream())
                .map(one -> Duration.between(now, waitsUntil.getOrDefault(one.id(), now)))
                .min(Comparator.naturalOrder())
                .filter(wait -> wait.compareTo(WorkBell.UNRUNG) < 0)
                .orElse(WorkBell.UNRUNG);
    }

    private void read(ReportImport one) {
        if (one.keptAs() == null) {
            previews.make(one);
        } else if (folder.hasFile(one.keptAs()) && reader.readToEnd(one, () -> stopping)) {
            reports.find(one.id()).ifPresent(previews::make);
        }
    }

    private void attempt(ReportImport one, Runnable step) {
        if (stopping || isWaiting(one)) {
            return;
        }
        try {
            step.run();
            tries.remove(one.id());
            waitsUntil.remove(one.id());
        } catch (TableRefused refused) {
            reader.refuse(one, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the report {} broke off and is tried again", one.id(), e);
            int failed = tries.merge(one.id(), 1, Integer::sum);
            if (failed < MOST_TRIES) {
                return;
            }
            if (one.state() == ReportState.READING) {
                tries.remove(one.id());
                reader.refuse(
                        one, "It could not be read, for a reason of ours that stands in the log. Hand it in again.");
            } else {
                waitsUntil.put(one.id(), clock.instant().plus(pause(failed)));
            }
        }
    }

    private boolean isWaiting(ReportImport one) {
        Instant until = waitsUntil.get(one.id());
        return until != null && clock.instant().isBefore(until);
    }

    /** How long a report waits that broke off so many times while it was applied: a minute, then twice as long each time. */
    static Duration pause(int failed) {
        int doubled = Math.min(failed - MOST_TRIES, 6);
        Duration pause = Duration.ofMinutes(1L << doubled);
        return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
    }

    /** Forgets what nobody applied, and deletes files that a stop left behind. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        try {
            reports.left(clock.instant().minus(HELD)).forEach(imports::forget);
            folder.tidy(reports.in(ReportState.READING).stream()
                    .filter(one -> one.keptAs() != null)
                    .map(ReportImport::keptAs)
                    .collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.warn("what is left of reports cannot be tidied, which is tried again", e);
        }
    }
}
