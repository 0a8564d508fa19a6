package io.cpor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Forty cases ({@code -Dcases=1000} for more), each up to Microsoft's decision, leave a file that is at most three times as
 * large as what it holds, and what was just written: while the application runs, and after it was killed.
 */
@Tag("faults")
class DatabaseFileIT {
    private static final int CASES = Integer.getInteger("cases", 40);
    private static final int PEOPLE = 4;

    private static PartnerCenterProcess center;
    private static ApplicationProcess application;

    @BeforeAll
    static void begin() {
        center = PartnerCenterProcess.start();
        application = new ApplicationProcess(Path.of("target", "file"), center.address());
        Runtime.getRuntime().addShutdownHook(new Thread(application::kill));
        application.startAnew();
    }

    @AfterAll
    static void end() {
        application.close();
        center.close();
    }

    @Test
    void the_file_stays_small_while_cases_are_carried() throws Exception {
        DatabaseFile file = new DatabaseFile(application.database());
        Desk desk = new Desk(application.port());
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<String>> underway = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                underway.add(people.submit(() -> underReview(desk)));
            }
            for (Future<String> one : underway) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
        long running = file.bytes();
        application.kill();
        long live = file.liveBytes();
        System.out.printf("%,d cases: %.1f MB while running, %.1f MB of data%n", CASES, running / 1e6, live / 1e6);
        assertThat(running).isLessThan(DatabaseFile.TIMES * live + DatabaseFile.UNTIDIED);
    }

    private static String underReview(Desk desk) throws InterruptedException {
        String id = desk.agreementSigned(UUID.randomUUID().toString(), Desk.agreement());
        waits(desk, id, "userTask_fillPoe");
        desk.customerSigns(id);
        waits(desk, id, "userTask_reviewPoe");
        desk.reviewerAccepts(id);
        waits(desk, id, "event_decisionReceived");
        return id;
    }

    private static void waits(Desk desk, String id, String box) throws InterruptedException {
        for (int look = 0; !desk.waitingAt(id).contains(box); look++) {
            assertThat(look).as("%s comes to %s", id, box).isLessThan(1_000);
            Thread.sleep(150);
        }
    }
}
