package io.cpor.process.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every instance, running and ended. Searched, sorted and paged in the database: what is not shown is not loaded.
 */
@Component
public class InstanceHistory {
    /** Read at a time: few enough for the engine's tables to be asked about all of them in one query. */
    private static final int PORTION = 500;

    /** So that nobody who looks back holds up those who work. */
    static final int LONGEST_SECONDS = 20;

    /** A file is long, and read as fast as the network takes it. */
    private static final int LONGEST_FILE_SECONDS = 120;

    private final NamedParameterJdbcTemplate jdbc;
    private final TokenPositions whereabouts;
    private final Clock clock;

    InstanceHistory(DataSource database, TokenPositions whereabouts, Clock clock) {
        JdbcTemplate portions = new JdbcTemplate(database);
        portions.setFetchSize(PORTION);
        this.jdbc = new NamedParameterJdbcTemplate(portions);
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** @param page counts from 0 */
    @Transactional(readOnly = true, timeout = LONGEST_SECONDS)
    public InstancePage page(InstanceSearch search, SortBy by, boolean ascending, int page, int size) {
        InstanceSql sql = InstanceSql.of(search, clock.getZone());
        Map<String, Object> parameters = parameters(sql);
        parameters.put("size", size);
        parameters.put("offset", (long) page * size);
        Long total = jdbc.queryForObject(sql.count(), parameters, Long.class);
        List<InstanceRow> rows = jdbc.query(
                sql.rows() + by.clause(ascending) + " limit :size offset :offset", parameters, InstanceRow::of);
        List<HistoricInstance> content = new ArrayList<>();
        tell(rows, content::add);
        return new InstancePage(content, total == null ? 0 : total);
    }

    /** Tells each instance found, in order, without ever holding more than a few hundred of them. */
    @Transactional(readOnly = true, timeout = LONGEST_FILE_SECONDS)
    public void each(InstanceSearch search, SortBy by, boolean ascending, Consumer<HistoricInstance> listener) {
        InstanceSql sql = InstanceSql.of(search, clock.getZone());
        try (Stream<InstanceRow> found =
                jdbc.queryForStream(sql.rows() + by.clause(ascending), parameters(sql), InstanceRow::of)) {
            List<InstanceRow> portion = new ArrayList<>(PORTION);
            for (Iterator<InstanceRow> rows = found.iterator(); rows.hasNext(); ) {
                portion.add(rows.next());
                if (portion.size() == PORTION || !rows.hasNext()) {
                    tell(portion, listener);
                    portion.clear();
                }
            }
        }
    }

    private Map<String, Object> parameters(InstanceSql sql) {
        Map<String, Object> parameters = new HashMap<>(sql.parameters());
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }

    private void tell(List<InstanceRow> rows, Consumer<HistoricInstance> listener) {
        Map<String, TokenPositions.Place> places = whereabouts.of(rows);
        Instant now = clock.instant();
        rows.forEach(row -> listener.accept(row.with(places.get(row.id()), now)));
    }
}
