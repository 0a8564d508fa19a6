package io.cpor.process.engine;

import io.cpor.partnercenter.PartnerCenterBusy;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** The engine's own retries, but none before the time at which Partner Center may be asked again. */
final class PatientRetries implements FailedJobCommandFactory {
    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Command<Object> retry = new DefaultJobRetryCmd(jobId, failure);
        return context -> {
            Object done = retry.execute(context);
            JobEntity job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                busyUntil(failure)
                        .filter(until ->
                                job.getDuedate() == null || job.getDuedate().before(until))
                        .ifPresent(job::setDuedate);
            }
            return done;
        };
    }

    private static Optional<Date> busyUntil(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PartnerCenterBusy.class::isInstance)
                .map(PartnerCenterBusy.class::cast)
                .map(busy -> Date.from(busy.until()))
                .findFirst();
    }
}
