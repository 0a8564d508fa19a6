package io.cpor.faults;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that are still to come, and the calls that are held. */
final class FaultPlan {
    private final List<Fault> coming = new ArrayList<>();
    private CountDownLatch letGo = new CountDownLatch(1);

    synchronized void add(Fault fault) {
        coming.add(fault);
    }

    synchronized Optional<Fault> take(Operation operation, String reference, Fault.Moment moment) {
        for (Iterator<Fault> all = coming.iterator(); all.hasNext(); ) {
            Fault fault = all.next();
            if (fault.hits(operation, reference, moment)) {
                all.remove();
                if (fault.times() > 1) {
                    coming.add(fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    void hold(Fault fault) throws InterruptedException {
        CountDownLatch gate;
        synchronized (this) {
            gate = letGo;
        }
        gate.await(fault.millis(), TimeUnit.MILLISECONDS);
    }

    /** What is held goes on, and no fault is left. */
    synchronized void clear() {
        coming.clear();
        letGo.countDown();
        letGo = new CountDownLatch(1);
    }
}
