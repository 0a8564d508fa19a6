package io.cpor.process.bulkaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each row is done once, also after a stop in the middle; one that fails for a reason of ours holds up no other for ever. */
@CporTest
class BulkActionWorkTest {
    @Autowired
    Cases cases;

    @Autowired
    BulkActionWork work;

    @Autowired
    BulkActionRows rows;

    @Autowired
    JdbcClient jdbc;

    /** At rest, so that nobody goes on with it but the test. */
    private String stored(BulkAction action, List<String> tasks) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into bulk_action (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                        + " start_when_checked, action) values (:id, 'Test', 'reviewer', current_timestamp,"
                        + " current_timestamp, 'done', true, :action)")
                .param("id", id)
                .param("action", action.code())
                .update();
        for (String task : tasks) {
            rows.add(
                    id,
                    List.of(new BulkActionRow(
                            tasks.indexOf(task) + 1, task, null, null, BulkActionRowState.WAITING, null)));
        }
        return id;
    }

    private List<Case> signed(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> cases.poeSent().customerSigns())
                .toList();
    }

    private static List<String> tasks(List<Case> some) {
        return some.stream().map(one -> one.task("userTask_reviewPoe").getId()).toList();
    }

    @Test
    void after_a_stop_it_goes_on_where_it_was() {
        List<Case> three = signed(3);
        String id = stored(BulkAction.CLAIM, tasks(three));
        AtomicInteger looked = new AtomicInteger();

        work.work(id, () -> looked.getAndIncrement() > 0);
        assertThat(rows.counts(id))
                .containsEntry(BulkActionRowState.DONE, 1)
                .containsEntry(BulkActionRowState.WAITING, 2);
        work.work(id, () -> false);
        work.work(id, () -> false);

        assertThat(rows.all(id)).extracting(BulkActionRow::message).containsOnly("Yours now.");
        assertThat(three)
                .allSatisfy(one ->
                        assertThat(one.task("userTask_reviewPoe").getAssignee()).isEqualTo("reviewer"));
    }

    @Test
    void what_was_taken_by_another_node_is_not_done_again() {
        List<Case> one = signed(1);
        String id = stored(BulkAction.CLAIM, tasks(one));
        assertThat(rows.take(id, 1)).isTrue();

        assertThat(rows.take(id, 1)).isFalse();
        work.work(id, () -> false);

        assertThat(one.get(0).task("userTask_reviewPoe").getAssignee()).isNull();
    }

    @Test
    void a_row_that_fails_for_a_reason_of_ours_is_tried_again_and_then_given_up() {
        List<Case> one = signed(1);
        String id = stored(BulkAction.HAND_OVER, tasks(one)); // to nobody, which no page sends

        for (int time = 1; time < 3; time++) {
            assertThatThrownBy(() -> work.work(id, () -> false)).isInstanceOf(RuntimeException.class);
            assertThat(rows.counts(id)).containsEntry(BulkActionRowState.WAITING, 1);
        }
        work.work(id, () -> false);

        assertThat(rows.all(id))
                .extracting(BulkActionRow::message)
                .containsExactly("It could not be done for a reason of ours. Try it again later.");
    }
}
