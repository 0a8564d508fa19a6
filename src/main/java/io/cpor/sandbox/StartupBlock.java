package io.cpor.sandbox;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last thing on the console: where to go, and as whom. */
@InSandbox
@Component
class StartupBlock {
    private final SandboxSettings settings;
    private final Path data;

    StartupBlock(SandboxSettings settings, @Value("${cpor.sandbox.data:data}") Path data) {
        this.settings = settings;
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void print() {
        System.out.println(text());
    }

    String text() {
        String at = settings.baseUrl().toString();
        StringBuilder block = new StringBuilder("\n");
        line(block, "CPOR association is running, with Microsoft and a mail server played (sandbox).");
        line(block, "");
        line(block, "  Start here        " + at + "/");
        line(block, "  Tasklist (staff)  " + at + "/camunda/app/tasklist/");
        line(block, "  Cockpit (manager) " + at + "/camunda/app/cockpit/");
        line(block, "  Sandbox           " + at + "/sandbox   Microsoft's claims and all mails");
        line(block, "");
        line(block, "  Users, password = name:");
        SandboxUsers.PEOPLE.forEach(person -> line(
                block,
                String.format(
                        "    %-9s %s (%s)", person.id(), person.firstName() + " " + person.lastName(), person.role())));
        line(block, "");
        line(block, "  Data and secrets are in " + data.toAbsolutePath().normalize() + "; stop with Ctrl+C.");
        return block.toString();
    }

    private static void line(StringBuilder block, String text) {
        block.append("  ").append(text).append(System.lineSeparator());
    }
}
