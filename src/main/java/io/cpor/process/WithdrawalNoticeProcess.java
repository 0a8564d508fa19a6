package io.cpor.process;

import io.cpor.association.Association;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The small process in which the customer is told that the partner took the request back. */
@Component
public class WithdrawalNoticeProcess {
    public static final String PROCESS = "withdrawal-notice";

    private final Engine engine;

    WithdrawalNoticeProcess(Engine engine) {
        this.engine = engine;
    }

    /** The customer gets a mail. */
    public void requestWithdrawn(Association association) {
        engine.startBeside(
                PROCESS,
                association.id(),
                Map.of(
                        CporVariables.ASSOCIATION_ID.name(),
                        association.id(),
                        CporVariables.CUSTOMER.name(),
                        association.customer().publicName()));
    }
}
