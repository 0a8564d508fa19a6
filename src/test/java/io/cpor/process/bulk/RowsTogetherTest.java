package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.poe.PoeHands;
import io.cpor.process.CporProcess;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.CporTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A commit costs as much for one row as for many, so some rows are started together; a bad one spoils no other. */
@CporTest
class RowsTogetherTest {
    @Autowired
    BulkStarts starts;

    @Autowired
    BulkFiles files;

    @Autowired
    BulkRows rows;

    @Autowired
    BulkCheck check;

    @Autowired
    CporProcess process;

    @Autowired
    PoeHands hands;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager manager;

    private Counting transactions;
    private RowStarts rowStarts;
    private String file;

    @BeforeEach
    void begin() {
        transactions = new Counting(manager);
        rowStarts = new RowStarts(files, rows, check, process, hands, transactions, clock);
    }

    @AfterEach
    void forget() {
        starts.forget(file);
    }

    private void checked(String content) throws Exception {
        file = starts.begin(
                        new ByteArrayResource((AgreementFiles.header() + content).getBytes(StandardCharsets.UTF_8)),
                        "agreements.csv",
                        "agent",
                        false)
                .id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> starts.find(file).orElseThrow().state() == BulkState.CHECKED);
    }

    private static String customers(int many) {
        StringBuilder content = new StringBuilder();
        for (int number = 0; number < many; number++) {
            content.append(AgreementFiles.row("Customer " + number));
        }
        return content.toString();
    }

    @Test
    void ten_rows_cost_one_commit() throws Exception {
        checked(customers(20));

        rowStarts.start(file, () -> false);

        assertThat(rows.counts(file)).containsEntry(RowState.STARTED, 20);
        assertThat(transactions.begun).isEqualTo(2);
    }

    @Test
    void the_others_are_started_if_one_cannot_be() throws Exception {
        String tenant = UUID.randomUUID().toString();
        checked(customers(3) + AgreementFiles.row("Contoso", tenant, "ana@contoso.example") + customers(2));
        String taken = file;
        checked(AgreementFiles.row("Contoso", tenant, "ana@contoso.example"));
        rowStarts.start(file, () -> false); // the same customer, from another file that was quicker
        starts.forget(file);
        file = taken;

        rowStarts.start(file, () -> false);

        assertThat(rows.counts(file)).containsEntry(RowState.STARTED, 5).containsEntry(RowState.REFUSED, 1);
    }

    private static final class Counting extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        private int begun;

        Counting(PlatformTransactionManager manager) {
            super(manager);
        }

        @Override
        public <T> T execute(TransactionCallback<T> work) {
            begun++;
            return super.execute(work);
        }
    }
}
