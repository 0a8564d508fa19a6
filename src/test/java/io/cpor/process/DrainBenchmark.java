package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.FiledCases;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Not a test but a tool: 1,000 cases want to look at their claims at once, and Partner Center takes few calls a second.
 * Prints whether its limit was kept, how long they took and should have taken, and how quickly the customers' pages came
 * meanwhile. Run it with {@code ./mvnw test -Dtest=DrainBenchmark}; at the pace of one call a second, which takes 17
 * minutes, with {@code -Drate=1}.
 */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:drain;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "cpor.environment=production",
            "cpor.partner-center.calls-per-second=${rate:10}",
            "logging.level.org.camunda.bpm.engine.jobexecutor=error"
        })
class DrainBenchmark {
    private static final int CASES = Integer.getInteger("cases", 1_000);

    @TestConfiguration
    static class Limited {
        @Bean
        LimitedGateway gateway(@Value("${cpor.partner-center.calls-per-second}") int perSecond) {
            return new LimitedGateway(perSecond);
        }
    }

    /** Sends away whoever calls more than once too often within a second, and counts. */
    private static final class LimitedGateway extends OncePerRequestFilter {
        private final int perSecond;
        private final Deque<Instant> lastSecond = new ArrayDeque<>();
        private int calls;
        private int busiest;
        private int sentAway;

        LimitedGateway(int perSecond) {
            this.perSecond = perSecond;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getRequestURI().startsWith("/sandbox/partner-center/") || taken()) {
                chain.doFilter(request, response);
            } else {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                response.setStatus(429);
            }
        }

        private synchronized boolean taken() {
            Instant now = Instant.now();
            while (!lastSecond.isEmpty() && lastSecond.peekFirst().isBefore(now.minusSeconds(1))) {
                lastSecond.removeFirst();
            }
            lastSecond.addLast(now);
            calls++;
            busiest = Math.max(busiest, lastSecond.size());
            boolean taken = lastSecond.size() <= perSecond + 1;
            sentAway += taken ? 0 : 1;
            return taken;
        }
    }

    @Autowired
    LimitedGateway gateway;

    @Autowired
    Cases cases;

    @Autowired
    FiledCases filed;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Test
    void measure() throws Exception {
        Http customer = cases.poeSent().customer();
        for (int number = 0; number < CASES; number++) {
            filed.atMicrosoft(number, Instant.now());
        }
        for (int warm = 0; warm < 100; warm++) {
            page(customer);
        }
        int before = gateway.calls;

        List<Long> pages = new ArrayList<>();
        JobExecutor jobs = engine.getJobExecutor();
        jobs.setMaxWait(5_000); // as in production
        Instant begin = Instant.now();
        jobs.start();
        try {
            while (left() > 0) {
                pages.add(page(customer));
                Thread.sleep(50);
            }
        } finally {
            jobs.shutdown();
        }
        double took = Duration.between(begin, Instant.now()).toMillis() / 1000.0;

        int calls = gateway.calls - before;
        pages.sort(null);
        System.out.printf("%n%,d cases at once, Partner Center takes %d calls a second%n", CASES, gateway.perSecond);
        System.out.printf(
                "calls       %,d, %d in the busiest second, %d sent away%n", calls, gateway.busiest, gateway.sentAway);
        System.out.printf("drained in  %.1f s; predicted %.1f s%n", took, CASES / (double) gateway.perSecond);
        System.out.printf(
                "incidents   %d%n", management.createJobQuery().noRetriesLeft().count());
        System.out.printf(
                "portal      %,d pages, median %d ms, 95th percentile %d ms%n%n",
                pages.size(), pages.get(pages.size() / 2), pages.get(pages.size() * 95 / 100));
    }

    private static long page(Http customer) {
        Instant asked = Instant.now();
        assertThat(customer.get("/poe/answers").status()).isEqualTo(200);
        return Duration.between(asked, Instant.now()).toMillis();
    }

    private long left() {
        return management
                .createJobQuery()
                .activityId("serviceTask_pollVerification")
                .count();
    }
}
