package io.cpor.poe.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form as the Modeler writes it, and what is demanded of the answers. */
class PoeFormTest {
    private static final PoeForm FORM = PoeForm.parse("""
            {"id":"fill-poe","components":[
              {"type":"text","id":"t","text":"# Hello"},
              {"type":"group","id":"g","label":"People","components":[
                {"type":"textfield","id":"f1","key":"name","label":"Name","validate":{"required":true,"maxLength":10,"minLength":2}},
                {"type":"textfield","id":"f2","key":"email","label":"E-mail","validate":{"validationType":"email"}},
                {"type":"textfield","id":"f3","key":"code","label":"Code","validate":{"pattern":"^[A-Z]+$"}},
                {"type":"textfield","id":"f4","key":"partner","label":"Partner","readonly":true}]},
              {"type":"textarea","id":"f5","key":"story","label":"Story","validate":{"maxLength":20}},
              {"type":"number","id":"f6","key":"users","label":"Users","validate":{"min":1,"max":500}},
              {"type":"datetime","id":"f7","subtype":"date","key":"day","dateLabel":"Day","validate":{"required":true}},
              {"type":"checkbox","id":"f8","key":"agreed","label":"Agreed","validate":{"required":true}},
              {"type":"checkbox","id":"f9","key":"maybe","label":"Maybe"},
              {"type":"radio","id":"f10","key":"colour","label":"Colour","values":[{"label":"Red","value":"red"},{"label":"Blue","value":"blue"}]},
              {"type":"checkbox","id":"f11","key":"onPaper","label":"On paper","validate":{"required":true},"properties":{"audience":"staff"}},
              {"type":"checkbox","id":"f12","key":"online","label":"Online","validate":{"required":true},"properties":{"audience":"customer"}},
              {"type":"spacer","id":"s"},{"type":"separator","id":"s2"}]}""");

    private static final Map<String, String> GOOD = Map.of(
            "name",
            " Ana ",
            "day",
            "2026-11-20",
            "agreed",
            "true",
            "online",
            "on",
            "story",
            "One\r\nTwo",
            "users",
            "42");

    @Test
    void it_is_read_in_the_order_people_read_it() {
        assertThat(FORM.fields())
                .extracting(FormField::kind)
                .containsExactly(
                        FieldKind.PROSE,
                        FieldKind.HEADING,
                        FieldKind.TEXT,
                        FieldKind.TEXT,
                        FieldKind.TEXT,
                        FieldKind.TEXT,
                        FieldKind.LINES,
                        FieldKind.NUMBER,
                        FieldKind.DATE,
                        FieldKind.TICK,
                        FieldKind.TICK,
                        FieldKind.CHOICE,
                        FieldKind.TICK,
                        FieldKind.TICK);
        assertThat(FORM.field("day").orElseThrow().label()).isEqualTo("Day");
    }

    @Test
    void good_answers_are_typed_and_trimmed() {
        AnswerCheck check = AnswerCheck.of(FORM, GOOD, Answers.none(), Audience.CUSTOMER);

        assertThat(check.faults()).isEmpty();
        assertThat(check.answers().text("name")).isEqualTo("Ana");
        assertThat(check.answers().text("story")).isEqualTo("One\nTwo");
        assertThat(check.answers().values().get("agreed")).isEqualTo(true);
        assertThat(check.answers().values().get("maybe")).isEqualTo(false);
        assertThat(check.answers().values()).doesNotContainKeys("partner", "onPaper", "email");
    }

    @Test
    void each_audience_is_asked_its_own() {
        Map<String, String> nothing = Map.of();

        assertThat(faulty(AnswerCheck.of(FORM, nothing, Answers.none(), Audience.CUSTOMER)))
                .containsExactly("name", "day", "agreed", "online");
        assertThat(faulty(AnswerCheck.of(FORM, nothing, Answers.none(), Audience.STAFF)))
                .containsExactly("name", "day", "agreed", "onPaper");
    }

    private static List<String> faulty(AnswerCheck check) {
        return check.faults().stream().map(AnswerFault::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "name, A",
        "name, AnaAnaAnaAna",
        "name, 'A\u0007na'",
        "email, nobody",
        "code, abc",
        "story, 'This is far too long a story'",
        "users, many",
        "users, 0",
        "users, 501",
        "day, 2026-02-30",
        "day, 20.11.2026",
        "colour, green"
    })
    void bad_answers_are_refused_and_kept_for_correction(String field, String answer) {
        Map<String, String> answers = new java.util.HashMap<>(GOOD);
        answers.put(field, answer);

        AnswerCheck check = AnswerCheck.of(FORM, answers, Answers.none(), Audience.CUSTOMER);

        assertThat(faulty(check)).containsExactly(field);
        assertThat(check.answers().text(field)).isEqualTo(answer);
    }

    /** As an owner may write it for one name or several, and as whoever has a link may answer. */
    @ParameterizedTest
    @CsvSource({"(a+)+$", "(\\w+\\s?)*$", "(a|a)*$", "(.*a){12}b"})
    void a_pattern_that_would_take_for_ever_is_given_up(String pattern) {
        PoeForm form = PoeForm.parse("""
                {"id":"f","components":[{"type":"textarea","id":"x","key":"a","label":"A","validate":{"pattern":"^%s"}}]}""".formatted(pattern.replace("\\", "\\\\")));

        AnswerCheck check = assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> AnswerCheck.of(form, Map.of("a", "a".repeat(3_999) + "!"), Answers.none(), Audience.CUSTOMER));

        assertThat(check.faults()).extracting(AnswerFault::code).containsExactly("pattern");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a.b\",\"label\":\"Path\"} | \"Path\" has no key",
                "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"label\":\"Odd\",\"validate\":{\"pattern\":\"(\"}} | not a regular expression",
                "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"a\",\"label\":\"Odd\",\"conditional\":{\"hide\":\"=a ==\"}} | condition that is not FEEL",
                "{\"type\":\"number\",\"id\":\"x\",\"key\":\"a\",\"label\":\"Odd\",\"validate\":{\"min\":\"1e999999999\"}} | a min that is no number of at most 30 digits",
                "{\"type\":\"number\",\"id\":\"x\",\"key\":\"a\",\"label\":\"Odd\",\"validate\":{\"max\":\"many\"}} | a max that is no number",
                "{\"type\":\"filepicker\",\"id\":\"x\",\"key\":\"scan\",\"label\":\"Scan\"} | \"Scan\" is a filepicker",
                "{\"type\":\"taglist\",\"id\":\"x\",\"key\":\"tags\",\"label\":\"Tags\"} | \"Tags\" is a taglist",
                "{\"type\":\"datetime\",\"id\":\"x\",\"subtype\":\"time\",\"key\":\"t\",\"label\":\"When\"} | \"When\" asks for a time",
                "{\"type\":\"textfield\",\"id\":\"field_9\"} | \"field_9\" has no key",
                "{\"type\":\"textfield\",\"id\":\"x\",\"key\":\"k\",\"label\":\"L\",\"properties\":{\"audience\":\"cats\"}} | for \"cats\""
            })
    void a_component_that_the_customers_page_cannot_show_is_refused_by_its_name(String component, String message) {
        assertThatThrownBy(() -> PoeForm.parse("{\"id\":\"f\",\"components\":[" + component + "]}"))
                .isInstanceOf(UnsupportedForm.class)
                .hasMessageContaining(message);
    }

    @Test
    void all_components_that_cannot_be_shown_are_named_at_once() {
        assertThatThrownBy(() -> PoeForm.parse("""
                        {"id": "f", "components": [
                          {"type": "filepicker", "id": "one", "key": "scan", "label": "Scan"},
                          {"type": "group", "id": "two", "label": "Part", "conditional": {"hide": "= 1 +"}, "components": [
                            {"type": "taglist", "id": "three", "key": "tags", "label": "Tags"}]}]}"""))
                .hasMessageContaining("\"Scan\" is a filepicker")
                .hasMessageContaining("\"Part\" has a condition that is not FEEL")
                .hasMessageContaining("\"Tags\" is a taglist");
    }

    @Test
    void what_is_no_form_is_refused() {
        assertThatThrownBy(() -> PoeForm.parse("<form>")).isInstanceOf(UnsupportedForm.class);
    }

    @Test
    void the_same_definition_has_the_same_hash_and_another_has_another() {
        assertThat(PoeForm.parse("{\"id\":\"a\"}").hash())
                .isEqualTo(PoeForm.parse("{\"id\":\"a\"}").hash())
                .isNotEqualTo(PoeForm.parse("{\"id\":\"b\"}").hash());
    }

    private static final PoeForm CONDITIONAL = PoeForm.parse("""
            {"id":"x","components":[
              {"type":"checkbox","id":"a","key":"publicSector","label":"Public sector"},
              {"type":"group","id":"g","label":"Disclosure","conditional":{"hide":"=publicSector != true"},"components":[
                {"type":"text","id":"t","text":"We disclose."},
                {"type":"checkbox","id":"b","key":"disclosed","label":"Read","validate":{"required":true}},
                {"type":"textfield","id":"c","key":"office","label":"Office","conditional":{"hide":"=disclosed = false"},
                  "validate":{"required":true}}]}]}""");

    @Test
    void what_a_condition_hides_is_neither_asked_nor_kept() {
        AnswerCheck hidden = AnswerCheck.of(
                CONDITIONAL, Map.of("disclosed", "true", "office", "Rome"), Answers.none(), Audience.CUSTOMER);

        assertThat(hidden.faults()).isEmpty();
        assertThat(hidden.answers().values()).containsOnlyKeys("publicSector");
        assertThat(CONDITIONAL.shownFields(Audience.CUSTOMER, hidden.answers()))
                .extracting(FormField::name)
                .containsExactly("publicSector");
    }

    @Test
    void what_a_condition_shows_is_asked_group_and_all() {
        AnswerCheck shown =
                AnswerCheck.of(CONDITIONAL, Map.of("publicSector", "true"), Answers.none(), Audience.CUSTOMER);

        assertThat(faulty(shown)).containsExactly("disclosed");
        assertThat(CONDITIONAL.shownFields(Audience.CUSTOMER, shown.answers()))
                .extracting(FormField::name)
                .containsExactly("publicSector", "g", "t", "disclosed");
        assertThat(faulty(AnswerCheck.of(
                        CONDITIONAL,
                        Map.of("publicSector", "true", "disclosed", "on"),
                        Answers.none(),
                        Audience.CUSTOMER)))
                .containsExactly("office");
    }

    @Test
    void a_condition_may_depend_on_what_is_known() {
        PoeForm form = PoeForm.parse("""
                {"id":"x","components":[{"type":"textfield","id":"a","key":"ours","label":"Ours","validate":{"required":true},
                  "conditional":{"hide":"=customerDomain = \\"contoso.example\\""}}]}""");

        assertThat(faulty(AnswerCheck.of(
                        form, Map.of(), new Answers(Map.of("customerDomain", "contoso.example")), Audience.CUSTOMER)))
                .isEmpty();
        assertThat(faulty(AnswerCheck.of(form, Map.of(), Answers.none(), Audience.CUSTOMER)))
                .containsExactly("ours");
    }
}
