package io.cpor.model.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.model.ModelFile;
import io.cpor.testing.Edits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an owner changed, in the words of the diagram. */
class DifferencesTest {
    private static final String PROCESS = "cpor-association.bpmn";
    private static final String FORM = "chase-customer.form";

    private static ModelDifference edited(String name, String... fromTo) {
        String before = Edits.today(name);
        String after = before;
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(after).contains(fromTo[i]);
            after = after.replace(fromTo[i], fromTo[i + 1]);
        }
        return Differences.between(file(name, before), file(name, after));
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_file_does_not_differ() {
        assertThat(edited(PROCESS).isEmpty()).isTrue();
        assertThat(edited(FORM).isEmpty()).isTrue();
    }

    @Test
    void boxes_that_only_moved_on_the_drawing_are_the_same() {
        assertThat(edited(PROCESS, "<dc:Bounds x=\"", "<dc:Bounds x=\"1").isEmpty())
                .isTrue();
    }

    @Test
    void a_changed_box_says_what_was_and_what_is() {
        ModelDifference difference = edited(
                PROCESS,
                "name=\"Fill POE\"",
                "name=\"Fill in POE\"",
                "${deadlines.poeDue(execution)}</bpmn:timeDate>",
                "2030-01-01</bpmn:timeDate>");

        assertThat(difference.boxes())
                .containsExactlyInAnyOrder(
                        new ElementChange(
                                ElementChange.Kind.CHANGED,
                                "userTask_fillPoe",
                                "«Fill in POE»",
                                List.of("Name: «Fill POE» became «Fill in POE»")),
                        new ElementChange(
                                ElementChange.Kind.CHANGED,
                                "event_poeOverdue",
                                "«POE overdue»",
                                List.of("Timer, date: «${deadlines.poeDue(execution)}» became «2030-01-01»")));
    }

    @Test
    void what_the_process_and_its_messages_say_is_compared_too() {
        ModelDifference difference = edited(
                PROCESS,
                "camunda:historyTimeToLive=\"P730D\">",
                "camunda:historyTimeToLive=\"P30D\"><bpmn:extensionElements><camunda:properties><camunda:property"
                        + " name=\"removed\" value=\"event_x\" /></camunda:properties></bpmn:extensionElements>",
                "name=\"contact-named\"",
                "name=\"person-named\"",
                "errorCode=\"status-unknown\"",
                "errorCode=\"status-odd\"");

        assertThat(difference.boxes())
                .extracting(change -> change.name() + ": " + change.details())
                .containsExactlyInAnyOrder(
                        "the process «CPOR association»: [Time to live of its history: «P730D» became «P30D»,"
                                + " Extension property, name is new: «removed»,"
                                + " Extension property, value is new: «event_x»]",
                        "the message «person-named»: [Name: «contact-named» became «person-named»]",
                        "the error «Status unknown»: [Code: «status-unknown» became «status-odd»]");
    }

    @Test
    void what_has_no_name_is_told_by_what_it_is() {
        ModelDifference difference = edited(
                PROCESS,
                "<bpmn:parallelGateway id=\"gateway_reviewJoin\">",
                "<bpmn:parallelGateway id=\"gateway_reviewJoin\" camunda:asyncBefore=\"true\">");

        assertThat(difference.boxes())
                .extracting(ElementChange::name)
                .containsExactly("an unnamed parallel gateway (gateway_reviewJoin)");
    }

    @Test
    void a_box_in_between_is_added_and_the_arrow_leads_there() {
        ModelDifference difference = edited(
                PROCESS,
                "sourceRef=\"userTask_fillPoe\" targetRef=\"userTask_reviewPoe\" />",
                "sourceRef=\"userTask_fillPoe\" targetRef=\"event_looked\" />"
                        + "<bpmn:intermediateThrowEvent id=\"event_looked\" name=\"Looked at\" />"
                        + "<bpmn:sequenceFlow id=\"flow_looked\" sourceRef=\"event_looked\""
                        + " targetRef=\"userTask_reviewPoe\" />");

        assertThat(difference.boxes())
                .extracting(change -> change.kind().code() + " " + change.name())
                .containsExactly(
                        "added «Looked at»",
                        "added the arrow from «Looked at» to «Review POE»",
                        "changed the arrow from «Fill POE» to «Looked at»");
        assertThat(difference.has("removed")).isFalse();
    }

    @Test
    void a_box_with_another_id_is_another_box() {
        ModelDifference difference = edited(PROCESS, "userTask_chaseCustomer", "userTask_callCustomer");

        assertThat(difference.boxes())
                .extracting(change -> change.kind().code() + " " + change.id())
                .contains("added userTask_callCustomer", "removed userTask_chaseCustomer");
        assertThat(difference.has("removed")).isTrue();
    }

    @Test
    void a_form_differs_line_by_line() {
        ModelDifference difference = edited(FORM, "\"label\": \"Customer\"", "\"label\": \"Company\"");

        assertThat(difference.boxes()).isEmpty();
        assertThat(difference.lines().get(0)).isEqualTo(new DiffLine("gap", ""));
        assertThat(difference.lines())
                .filteredOn(line -> !line.kind().equals("same") && !line.kind().equals("gap"))
                .extracting(line -> line.kind() + " " + line.text().strip())
                .containsExactly("removed \"label\": \"Customer\",", "added \"label\": \"Company\",");
    }
}
