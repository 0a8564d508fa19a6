package io.cpor.process.engine;

import io.cpor.partnercenter.PartnerCenterBusy;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The engine's own retries, but none before the time at which Partner Center may be asked again. A job that did not even
 * ask has not failed: it comes back at that time, and has lost no retry. Nor has one whose
 * association somebody else changed at that very moment, perhaps an earlier run of the same job that outlived its lock: the
 * engine takes a crossing in its own tables so, and ours are no others.
 */
final class RetryAfterFailedJobCommand implements FailedJobCommandFactory {
    private static final long SOON_MILLIS = 1000;

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Optional<PartnerCenterBusy> busy = findCause(failure, PartnerCenterBusy.class);
        boolean crossed =
                findCause(failure, OptimisticLockingFailureException.class).isPresent();
        boolean failed = busy.map(PartnerCenterBusy::wasAsked).orElse(!crossed);
        Command<Object> retry = new Retry(jobId, failure, failed);
        return context -> {
            Object done = retry.execute(context);
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                busy.map(told -> next(job, told)).ifPresent(job::setDuedate);
                if (crossed) {
                    job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + SOON_MILLIS));
                }
            }
            return done;
        };
    }

    private static Date next(JobEntity job, PartnerCenterBusy told) {
        Date until = Date.from(told.until());
        boolean later =
                told.wasAsked() && job.getDuedate() != null && job.getDuedate().after(until);
        return later ? job.getDuedate() : until;
    }

    private static <E extends Throwable> Optional<E> findCause(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static final class Retry extends DefaultJobRetryCmd {
        private static final long serialVersionUID = 1L;

        private final boolean counts;

        Retry(String jobId, Throwable failure, boolean counts) {
            super(jobId, failure);
            this.counts = counts;
        }

        @Override
        protected boolean shouldDecrementRetriesFor(Throwable failure) {
            return counts && super.shouldDecrementRetriesFor(failure);
        }
    }
}
