package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list costs a few queries however long it is, and tells the same as a look at each one of it. */
@CporTest
class ListQueriesTest {
    /** By the database's own count, without those of who asks and what they may see, and of what runs beside. */
    private static final String QUERIES = """
            select sql_statement, execution_count from information_schema.query_statistics
            where upper(sql_statement) like 'SELECT%' and not regexp_like(sql_statement,
                'act_id_(user|group|membership|info|tenant)|act_ru_authorization|bulk_start|bulk_action|claims_import|information_schema', 'i')""";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void counts() {
        jdbc.sql("set query_statistics true").update();
    }

    @AfterEach
    void countsNoMore() {
        jdbc.sql("set query_statistics false").update();
    }

    /** Each text as often as it was asked. */
    private List<String> queries() {
        List<String> asked = new ArrayList<>();
        jdbc.sql(QUERIES).query(row -> {
            asked.addAll(Collections.nCopies(row.getInt("execution_count"), row.getString("sql_statement")));
        });
        return asked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/associations?size=100", "/api/history/instances?size=100"})
    void a_long_list_costs_three(String list) {
        for (int number = 0; number < 5; number++) {
            cases.signed(Agreements.contoso());
        }
        assertThat(cases.http("manager").get(list).json().get("content").size()).isGreaterThanOrEqualTo(5);
        jdbc.sql("set query_statistics false").update();
        jdbc.sql("set query_statistics true").update();

        cases.http("manager").get(list);

        assertThat(queries()).hasSizeBetween(1, 3);
    }

    @Test
    void it_tells_where_each_one_stands_as_the_look_at_it_does() {
        Case one = cases.signed(Agreements.contoso());
        standsWhereItIsShown(one); // a job
        standsWhereItIsShown(one.runs());
        standsWhereItIsShown(one.customerSigns());
        standsWhereItIsShown(one.reviewerAccepts()); // a job again
        standsWhereItIsShown(one.runs()); // three branches inside of a sub-process
        standsWhereItIsShown(cases.underReview().consentArrives()); // one branch waits for the others
        standsWhereItIsShown(cases.underReview()
                .eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "no")));
        standsWhereItIsShown(cases.poeSent().customerDeclinesToSign("No."));
    }

    private void standsWhereItIsShown(Case one) {
        JsonNode shown =
                cases.http("manager").get("/api/associations/" + one.id()).json();
        JsonNode list =
                cases.http("manager").get("/api/associations?size=100").json().get("content");
        for (JsonNode listed : list) {
            if (listed.get("id").asText().equals(one.id())) {
                assertThat(texts(listed)).isEqualTo(texts(shown));
                assertThat(listed.get("status")).isEqualTo(shown.get("status"));
                return;
            }
        }
        throw new AssertionError(one.id() + " is not in the list");
    }

    private static Set<String> texts(JsonNode one) {
        Set<String> boxes = new TreeSet<>();
        one.get("waitingAt").forEach(box -> boxes.add(box.asText()));
        return boxes;
    }
}
