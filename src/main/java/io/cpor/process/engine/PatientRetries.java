package io.cpor.process.engine;

import io.cpor.partnercenter.PartnerCenterBusy;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * The engine's own retries, but none before the time at which Partner Center may be asked again. A job that did not even
 * ask has not failed: it comes back at that time, and has lost no retry.
 */
final class PatientRetries implements FailedJobCommandFactory {
    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Optional<PartnerCenterBusy> busy = busy(failure);
        Command<Object> retry =
                new Retry(jobId, failure, busy.isEmpty() || busy.get().asked());
        return context -> {
            Object done = retry.execute(context);
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                busy.map(told -> next(job, told)).ifPresent(job::setDuedate);
            }
            return done;
        };
    }

    private static Date next(JobEntity job, PartnerCenterBusy told) {
        Date until = Date.from(told.until());
        boolean later =
                told.asked() && job.getDuedate() != null && job.getDuedate().after(until);
        return later ? job.getDuedate() : until;
    }

    private static Optional<PartnerCenterBusy> busy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PartnerCenterBusy.class::isInstance)
                .map(PartnerCenterBusy.class::cast)
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
