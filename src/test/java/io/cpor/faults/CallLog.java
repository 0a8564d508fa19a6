package io.cpor.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every call, in the order in which they came. */
final class CallLog {
    private final List<Call> calls = new ArrayList<>();

    synchronized int came(Operation operation, String reference, String requestId) {
        calls.add(new Call(calls.size(), operation, reference, requestId, Instant.now(), null, false));
        return calls.size() - 1;
    }

    synchronized void did(int number, Call.Effect effect) {
        Call call = calls.get(number);
        calls.set(
                number,
                new Call(number, call.operation(), call.reference(), call.requestId(), call.at(), effect, call.held()));
    }

    synchronized void held(int number, boolean held) {
        Call call = calls.get(number);
        calls.set(
                number,
                new Call(number, call.operation(), call.reference(), call.requestId(), call.at(), call.effect(), held));
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }
}
