package io.cpor.process.history;

import io.cpor.association.value.Coded;
import io.cpor.process.history.Dashboard.BoxTimes;
import io.cpor.process.history.Dashboard.MonthDecisions;
import io.cpor.process.history.Dashboard.OutcomeCount;
import io.cpor.process.history.Dashboard.ReasonCount;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts and times over all associations; the database adds them up. */
@Component
public class DashboardFigures {
    private static final int OLDEST = 10;
    private static final int REASONS = 10;

    /** The engine's types of boxes for which nobody is waited. */
    private static final Set<String> AUTOMATIC = Set.of(
            "serviceTask",
            "sendTask",
            "scriptTask",
            "businessRuleTask",
            "startEvent",
            "noneEndEvent",
            "intermediateNoneThrowEvent",
            "exclusiveGateway");

    private final JdbcClient jdbc;
    private final DiagramIndex boxes;
    private final StageCounts stages;
    private final InstanceHistory instances;
    private final Clock clock;

    DashboardFigures(JdbcClient jdbc, DiagramIndex boxes, StageCounts stages, InstanceHistory instances, Clock clock) {
        this.jdbc = jdbc;
        this.boxes = boxes;
        this.stages = stages;
        this.instances = instances;
        this.clock = clock;
    }

    /** @param first the day from which on, or {@code null} for all there is; what is open is told in any case */
    @Transactional(readOnly = true, timeout = InstanceHistory.LONGEST_SECONDS)
    public Dashboard since(LocalDate first) {
        Instant since = first == null
                ? Instant.EPOCH
                : first.atStartOfDay(clock.getZone()).toInstant();
        InstancePage oldest =
                instances.page(InstanceSearch.ALL.in(InstanceState.RUNNING), SortBy.STARTED, true, 0, OLDEST);
        InstancePage incidents =
                instances.page(InstanceSearch.ALL.in(InstanceState.INCIDENT), SortBy.STARTED, true, 0, 1);
        Optional<String> definition = boxes.latest();
        StageCounts.Counts counts = stages.of(definition);
        return new Dashboard(
                first,
                definition.orElse(null),
                oldest.total(),
                incidents.total(),
                outcomes(since),
                counts.stages(),
                counts.between(),
                definition.map(latest -> times(latest, since)).orElse(List.of()),
                oldest.content(),
                rejectedCount(since),
                rejections(since),
                decisions(since));
    }

    /** Every outcome, those that none came to included; counted as the list of instances finds them. */
    private List<OutcomeCount> outcomes(Instant since) {
        Map<EndedAs, Long> counts = jdbc
                .sql("select " + EndedAs.SQL + " as ended_as, count(*) as associations" + InstanceSql.FROM
                        + InstanceState.ENDED.condition() + " and h.PROC_DEF_KEY_ = :process and h.END_TIME_ >= :since"
                        + " and a.ending_outcome is not null group by " + EndedAs.SQL)
                .param("process", DiagramIndex.PROCESS)
                .param("since", java.sql.Timestamp.from(since))
                .query((row, number) -> new OutcomeCount(
                        Coded.of(EndedAs.class, row.getString("ended_as")), row.getLong("associations")))
                .list()
                .stream()
                .collect(Collectors.toMap(OutcomeCount::outcome, OutcomeCount::associations));
        return Arrays.stream(EndedAs.values())
                .map(outcome -> new OutcomeCount(outcome, counts.getOrDefault(outcome, 0L)))
                .toList();
    }

    private List<BoxTimes> times(String definition, Instant since) {
        return jdbc
                .sql(
                        "select ACT_ID_, max(ACT_TYPE_) as type, max(PROC_DEF_ID_) as some_version, count(*) as stays, sum(DURATION_) as total,"
                                + " percentile_cont(0.5) within group (order by DURATION_) as median,"
                                + " percentile_cont(0.9) within group (order by DURATION_) as ninetieth"
                                + " from ACT_HI_ACTINST where PROC_DEF_KEY_ = :process and END_TIME_ >= :since"
                                + " and ACT_TYPE_ not in ('parallelGateway', 'inclusiveGateway')"
                                + " and DURATION_ is not null group by ACT_ID_")
                .param("process", DiagramIndex.PROCESS)
                .param("since", java.sql.Timestamp.from(since))
                .query((row, number) -> {
                    DiagramNode box =
                            boxes.find(List.of(definition, row.getString("some_version")), row.getString("ACT_ID_"));
                    return Map.entry(
                            box,
                            new BoxTimes(
                                    box.id(),
                                    box.name(),
                                    box.stage(),
                                    box.container(),
                                    AUTOMATIC.contains(row.getString("type")) || box.beside(),
                                    row.getLong("stays"),
                                    Math.round(row.getDouble("median")),
                                    Math.round(row.getDouble("ninetieth")),
                                    row.getLong("total")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().position()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<MonthDecisions> decisions(Instant since) {
        String month = "extract(year from decided) * 100 + extract(month from decided)";
        return jdbc.sql("select " + month + " as month_number,"
                        + " sum(case when decision = 'accepted' then 1 else 0 end) as accepted,"
                        + " sum(case when decision = 'rejected' then 1 else 0 end) as rejected"
                        + " from (select round_decision_decision as decision, round_decision_at at time zone '"
                        + clock.getZone().getId() + "' as decided from claim"
                        + " where round_decision_decision is not null and round_decision_at >= :since) decisions"
                        + " group by " + month + " order by month_number")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new MonthDecisions(
                        month(row.getInt("month_number")), row.getLong("accepted"), row.getLong("rejected")))
                .list();
    }

    private static String month(int number) {
        return "%d-%02d".formatted(number / 100, number % 100);
    }

    private long rejectedCount(Instant since) {
        return jdbc.sql("select count(*) from claim where round_decision_decision = 'rejected'"
                        + " and round_decision_at >= :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<ReasonCount> rejections(Instant since) {
        return jdbc.sql(
                        "select reason, count(*) as claims from (select coalesce(trim(round_decision_reason), '') as reason"
                                + " from claim where round_decision_decision = 'rejected' and round_decision_at >= :since) decided"
                                + " group by reason order by claims desc, reason limit :reasons")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("reasons", REASONS)
                .query((row, number) -> new ReasonCount(row.getString("reason"), row.getLong("claims")))
                .list();
    }
}
