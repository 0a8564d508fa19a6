package io.cpor.process.history;

import io.cpor.association.list.ListedColumns;
import io.cpor.process.ProcessElements;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A search in SQL. The engine's own queries know nothing of our tables, so they could neither search by customer nor sort
 * and page what was found; these few tables of the engine have kept their columns through all of Camunda 7.
 */
final class InstanceSql {
    /** {@link io.cpor.association.agreement.Customer#publicName()}; the name of an individual is neither shown nor searched. */
    static final String CUSTOMER = "case when a.customer_kind = 'company' then a.customer_name"
            + " else 'Individual, tenant ' || substring(a.customer_tenant_id from 1 for 8) end";

    static final String FROM =
            " from ACT_HI_PROCINST h" + " left join association a on a.process_instance_id = h.PROC_INST_ID_ where ";

    /**
     * The instances that carry associations, and beside them the adopted associations, which no process ever carried: they
     * stand there as ended on the day of their adoption.
     */
    private static final String WITH_ADOPTED =
            " from (select p.ID_, p.PROC_INST_ID_, p.BUSINESS_KEY_, p.PROC_DEF_ID_, p.START_TIME_, p.END_TIME_, p.DURATION_,"
                    + " p.STATE_, c.id as carried from ACT_HI_PROCINST p left join association c"
                    + " on c.process_instance_id = p.PROC_INST_ID_ where p.PROC_DEF_KEY_ = :process"
                    + " union all select o.id, o.id, o.id, cast(null as varchar(64)), cast(o.opening_opened_at as timestamp),"
                    + " cast(o.opening_opened_at as timestamp), 0, 'COMPLETED', o.id from association o"
                    + " where o.origin = 'adopted') h left join association a on a.id = h.carried where ";

    private static final String CLAIMED = ", a.origin, a.customer_tenant_id, a.partner_role, "
            + ListedColumns.lines("a") + " as lines, " + ListedColumns.claimId("a") + " as claim_id";

    /** Polls and reminders are ours to do, and no deadline of anybody's. */
    private static final String DEADLINES =
            ", (select min(t.DUE_DATE_) from ACT_RU_TASK t where t.PROC_INST_ID_ = h.PROC_INST_ID_) as task_due,"
                    + " (select min(j.DUEDATE_) from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                    + " where j.PROCESS_INSTANCE_ID_ = h.PROC_INST_ID_ and j.TYPE_ = 'timer'"
                    + " and d.ACT_ID_ not in ('" + String.join("', '", ProcessElements.OWN_TIMERS) + "')) as timer_due";

    private final ZoneId office;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private InstanceSql(ZoneId office, String from) {
        this.office = office;
        this.from = from;
    }

    /** @param office the time zone in which a day begins and ends */
    static InstanceSql of(InstanceSearch search, ZoneId office) {
        boolean everyVersion = search.definition().isEmpty();
        InstanceSql sql = new InstanceSql(office, everyVersion ? WITH_ADOPTED : FROM);
        if (everyVersion) {
            sql.add("1 = 1", "process", DiagramIndex.PROCESS);
        } else {
            sql.add("h.PROC_DEF_ID_ = :definition", "definition", search.definition());
        }
        sql.contains("h.BUSINESS_KEY_", "association", search.association());
        sql.contains(CUSTOMER, "customer", search.customer());
        if (search.state() != null) {
            sql.conditions.add(search.state().condition());
        }
        if (search.outcome() != null) {
            sql.add(EndedAs.SQL + " = :outcome", "outcome", search.outcome().code());
        }
        if (search.origin() != null) {
            sql.add("a.origin = :origin", "origin", search.origin().code());
        }
        sql.days("h.START_TIME_", "started", search.startedFrom(), search.startedTo());
        sql.days("h.END_TIME_", "ended", search.endedFrom(), search.endedTo());
        return sql;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private void contains(String expression, String name, String part) {
        if (!part.isEmpty()) {
            String literal = part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            add("lower(" + expression + ") like :" + name + " escape '!'", name, "%" + literal + "%");
        }
    }

    private void days(String column, String name, LocalDate from, LocalDate to) {
        if (from != null) {
            add(column + " >= :" + name + "From", name + "From", midnight(from));
        }
        if (to != null) {
            add(column + " < :" + name + "To", name + "To", midnight(to.plusDays(1)));
        }
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(office).toInstant());
    }

    String count() {
        return "select count(*)" + fromWhere();
    }

    /** One row for each instance found, in no order. */
    String rows() {
        return "select h.PROC_INST_ID_, h.BUSINESS_KEY_, h.PROC_DEF_ID_, h.START_TIME_, h.END_TIME_, h.DURATION_, h.STATE_,"
                + " " + EndedAs.SQL + " as ended_as, " + CUSTOMER + " as customer" + CLAIMED + DEADLINES + fromWhere();
    }

    private String fromWhere() {
        return from + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
