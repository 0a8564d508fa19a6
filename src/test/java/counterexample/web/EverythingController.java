package counterexample.web;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** Knows the engine, the mail and the sandbox, asks no clock, and is open to all. */
@RestController
public class EverythingController {
    @Autowired
    RuntimeService runtime;

    Object mail = new Object[] {counterexample.mail.Letter.class, counterexample.sandbox.Microsoft.class};
    Instant now = Instant.now();
}
