package io.cpor.testing;

import io.cpor.association.value.FoldedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps findings as a judgement leaves them, for tests that look at pages. */
public final class KeptFindings {
    private final JdbcClient jdbc;

    public KeptFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open one with an amount in its evidence and a stake.
     *
     * @param association {@code null} if there is none
     * @return its id
     */
    public long add(
            String rule,
            int severity,
            String tenant,
            String customer,
            String association,
            String stake,
            LocalDate until) {
        String subject = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into finding (rule, subject, state, severity, tenant_id, customer, customer_folded, code, name,"
                                + " claim_id, association_id, location_id, in_month, stake_usd, act_until, evidence, remedy, measure,"
                                + " first_seen, last_seen, version) values (:rule, :subject, 'open', :severity, :tenant, :customer,"
                                + " :folded, 'teams', 'Microsoft Teams', 'C-77', :association, '1234567',"
                                + " date '2026-05-01', :stake, :until, :evidence, 'Call the customer.', 1, current_timestamp,"
                                + " current_timestamp, 1)")
                .param("rule", rule)
                .param("subject", subject)
                .param("severity", severity)
                .param("tenant", tenant)
                .param("customer", customer)
                .param("folded", customer == null ? null : FoldedText.of(customer))
                .param("association", association)
                .param("stake", stake == null ? null : new BigDecimal(stake))
                .param("until", until)
                .param(
                        "evidence",
                        "[{\"report\":\"ineligible\",\"month\":\"2026-05\",\"figures\":\"1 row of IVDPOE\","
                                + "\"amountsUsd\":{\"transactions\":4321.50}}]")
                .update();
        long id = jdbc.sql("select id from finding where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
        jdbc.sql("insert into finding_change (finding_id, state, changed_at) values (:id, 'open', current_timestamp)")
                .param("id", id)
                .update();
        return id;
    }
}
