package io.cpor.finding;

import io.cpor.association.limit.LimitTable;
import io.cpor.association.value.OfficeTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in one text what a judgement rests on: another text means that it may come to something else. */
@Component
class JudgedState {
    private static final String COUNTED = "select concat_ws(' ',"
            + " (select max(applied_at) from report_import),"
            + " (select count(*) from report_import where state = 'applied'),"
            + " (select count(*) from report_month), (select count(*) from report_month_taken_back),"
            + " (select max(declared_at) from report_month),"
            + " (select count(*) from report_name), (select count(*) from report_answer_replaced),"
            + " (select count(*) from partner_id), (select max(id) from line_fact), (select count(*) from claim_link),"
            + " (select count(*) from claim_disowned), (select count(taken_back_at) from claim_disowned),"
            + " (select count(adoption_withdrawn_claim_id) from association),"
            + " (select count(*) from association where ending_outcome = 'active'),"
            + " (select count(*) from association where loss_at is not null),"
            + " (select max(adoption_poe_noted_at) from association),"
            + " (select count(*) from claim_line where dropped_at is not null),"
            + " (select count(*) from claim where claim_id is not null))";

    private final JdbcClient jdbc;
    private final LimitTable limits;
    private final OfficeTime office;
    private final Clock clock;

    JudgedState(JdbcClient jdbc, LimitTable limits, OfficeTime office, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.office = office;
        this.clock = clock;
    }

    /** It changes with each day too. */
    String now() {
        return office.date(clock.instant()) + " " + limits.limitsVersion() + " "
                + jdbc.sql(COUNTED).query(String.class).single();
    }
}
