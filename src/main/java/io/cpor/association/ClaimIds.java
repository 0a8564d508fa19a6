package io.cpor.association;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of Microsoft's claims are ours: many of them asked for at once. */
@Component
public class ClaimIds {
    private final JdbcClient jdbc;

    ClaimIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The association of each of these claims, whichever attempt it is; one that is not ours is left out. */
    public Map<String, String> associationsOf(Collection<String> claimIds) {
        Map<String, String> found = new HashMap<>();
        if (!claimIds.isEmpty()) {
            jdbc.sql("select claim_id, association_id from claim where claim_id in (:claims)")
                    .param("claims", claimIds)
                    .query((row, number) -> found.put(row.getString("claim_id"), row.getString("association_id")))
                    .list();
        }
        return found;
    }

    /** The current attempt of each association that has not ended, if it stands at Partner Center. */
    public List<OpenClaim> open() {
        return jdbc.sql("""
                        select association.id, customer_name, claim_id, seen_status
                        from association join claim on claim.association_id = association.id
                        where ending_outcome is null and claim_id is not null
                          and attempt = (select max(attempt) from claim newest where newest.association_id = association.id)
                        order by association.id""")
                .query((row, number) -> new OpenClaim(
                        row.getString("id"),
                        row.getString("customer_name"),
                        row.getString("claim_id"),
                        row.getString("seen_status")))
                .list();
    }
}
