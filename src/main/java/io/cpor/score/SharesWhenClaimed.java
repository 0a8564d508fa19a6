package io.cpor.score;

import io.cpor.insight.CoveredLine;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up how much of lines was used in the month in which they were claimed: a query for each month, not for each line. */
@Component
class SharesWhenClaimed {
    /** So many tenants are asked for at once. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    SharesWhenClaimed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of a customer. */
    record Key(String tenantId, String code) {}

    /** A line that is ours, with its customer. */
    record Claimed(String tenantId, CoveredLine line) {
        Key key() {
            return new Key(tenantId, line.code());
        }
    }

    /** Of each line the share that the report of our own claims tells, else the one of whole tenants; none if no report does. */
    Map<Key, UsedShare> of(List<Claimed> lines) {
        Map<YearMonth, Set<Key>> months = new TreeMap<>();
        lines.forEach(one -> months.computeIfAbsent(YearMonth.from(one.line().since()), any -> new HashSet<>())
                .add(one.key()));
        Map<Key, UsedShare> shares = new HashMap<>();
        months.forEach((month, wanted) -> {
            List<String> tenants = wanted.stream().map(Key::tenantId).distinct().toList();
            for (int from = 0; from < tenants.size(); from += AT_ONCE) {
                read(month, tenants.subList(from, Math.min(from + AT_ONCE, tenants.size())), wanted, shares);
            }
        });
        return shares;
    }

    private void read(YearMonth month, List<String> tenants, Set<Key> wanted, Map<Key, UsedShare> shares) {
        jdbc.sql("select u.tenant_id, n.code, u.kind, max(u.active_users) as users, max(u.paid_seats) as seats"
                        + " from usage_row u join report_name n on n.name_folded = u.name_folded"
                        + " where u.in_force and u.in_month = :month and u.tenant_id in (:tenants) and n.code is not null"
                        + " group by u.tenant_id, n.code, u.kind")
                .param("month", month.atDay(1))
                .param("tenants", tenants)
                .query(row -> {
                    Key key = new Key(row.getString(1), row.getString(2));
                    UsedShare share = UsedShare.of(row.getObject(4, Long.class), row.getObject(5, Long.class));
                    boolean ofClaims = ReportKind.USAGE.code().equals(row.getString(3));
                    if (share != null && wanted.contains(key) && (ofClaims || !shares.containsKey(key))) {
                        shares.put(key, share);
                    }
                });
    }
}
