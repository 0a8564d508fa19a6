package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that would never come to rest, each as a process owner might deploy it, and their like that do. */
@SecurityStatement(38)
class EndlessWorkRuleTest {
    private static final String ON = "is in a circle in which nothing waits";

    private static final String START = "<bpmn:startEvent id='s'/>" + arrow("s", "a");

    private static String arrow(String from, String to) {
        return "<bpmn:sequenceFlow id='f_%s_%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
    }

    private static String box(String kind, String id) {
        return box(kind, id, "");
    }

    private static String box(String kind, String id, String inside) {
        return "<bpmn:%s id='%s'>%s</bpmn:%s>".formatted(kind, id, inside, kind);
    }

    private static String timer(String kind, String text) {
        return "<bpmn:timerEventDefinition><bpmn:%s>%s</bpmn:%s></bpmn:timerEventDefinition>"
                .formatted(kind, text, kind);
    }

    private static String edge(String host, String id, String definition) {
        return "<bpmn:boundaryEvent id='%s' attachedToRef='%s'>%s</bpmn:boundaryEvent>".formatted(id, host, definition);
    }

    /** Goes on to a gateway and back. */
    private static String circle(String box) {
        return START
                + box
                + box("exclusiveGateway", "g")
                + box("endEvent", "e")
                + arrow("a", "g")
                + arrow("g", "a")
                + arrow("g", "e");
    }

    static Stream<String> circles() {
        String error = "<bpmn:errorEventDefinition/>";
        return Stream.of(
                circle(box("exclusiveGateway", "a")),
                circle(box("task", "a")),
                circle("<bpmn:serviceTask id='a' camunda:asyncBefore='true' camunda:asyncAfter='true'/>"),
                circle(box("callActivity", "a")),
                circle(box("inclusiveGateway", "a")),
                circle(box("intermediateThrowEvent", "a")),
                circle(box("intermediateCatchEvent", "a", timer("timeDuration", "PT0.001S"))),
                circle(box("intermediateCatchEvent", "a", timer("timeDuration", "${wait}"))),
                circle(box("intermediateCatchEvent", "a", timer("timeDate", "2020-01-01T00:00:00"))),
                // a text that stands beside what a bean says
                circle(box(
                        "intermediateCatchEvent",
                        "a",
                        timer("timeDuration", "${partnerCenter.filedByHand() ? 'PT0S' : 'PT0S'}"))),
                // what may be over already
                circle(box("intermediateCatchEvent", "a", timer("timeDate", "${deadlines.optOutEnds(execution)}"))),
                // the sweep's next page, if nothing asks whether there is one
                START
                        + "<bpmn:serviceTask id='a' camunda:asyncBefore='true' camunda:delegateExpression='${sweepClaims}'/>"
                        + "<bpmn:sequenceFlow id='again' sourceRef='a' targetRef='a'>"
                        + "<bpmn:documentation>${sweepClaims.moreChanged(execution)}</bpmn:documentation></bpmn:sequenceFlow>",
                circle(
                        box(
                                "intermediateCatchEvent",
                                "a",
                                "<bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>")),
                // only a stranger's element is called a user task
                circle(box(
                        "task",
                        "a",
                        "<bpmn:extensionElements><x:userTask xmlns:x='u' id='a'/></bpmn:extensionElements>")),
                // through a sub-process
                circle(box("subProcess", "a", box("startEvent", "s2") + box("task", "t2") + arrow("s2", "t2"))),
                // by a link
                START
                        + box("task", "a")
                        + arrow("a", "t")
                        + box("intermediateThrowEvent", "t", "<bpmn:linkEventDefinition name='L'/>")
                        + box("intermediateCatchEvent", "c", "<bpmn:linkEventDefinition name='L'/>")
                        + arrow("c", "a"),
                // by an error on the edge
                START + box("serviceTask", "a") + edge("a", "b", error) + arrow("b", "a"),
                START
                        + box(
                                "subProcess",
                                "a",
                                box("startEvent", "s2") + box("endEvent", "e2", error) + arrow("s2", "e2"))
                        + edge("a", "b", error)
                        + arrow("b", "a"),
                // by a condition that is true, or a time that is over, on the edge of a task
                START
                        + box("userTask", "a")
                        + edge(
                                "a",
                                "b",
                                "<bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>")
                        + arrow("b", "a"),
                START + box("userTask", "a") + edge("a", "b", timer("timeDuration", "PT0S")) + arrow("b", "a"),
                // by an event sub-process, which ends the sub-process around it
                circle(box(
                        "subProcess",
                        "a",
                        box("startEvent", "s2") + box("endEvent", "e2", "<bpmn:escalationEventDefinition/>")
                                + arrow("s2", "e2")
                                + "<bpmn:subProcess id='p' triggeredByEvent='true'>"
                                + box("startEvent", "s3", "<bpmn:escalationEventDefinition/>") + "</bpmn:subProcess>")),
                // by undoing what was done, which begins the process anew
                START + box("task", "a") + arrow("a", "t")
                        + box("intermediateThrowEvent", "t", "<bpmn:compensateEventDefinition/>")
                        + edge("a", "b", "<bpmn:compensateEventDefinition/>")
                        + "<bpmn:callActivity id='u' isForCompensation='true' calledElement='own'/>",
                // a join that gets two of one branch never waits for the other
                START + box("parallelGateway", "a") + box("exclusiveGateway", "m")
                        + "<bpmn:sequenceFlow id='f1' sourceRef='a' targetRef='m'/><bpmn:sequenceFlow id='f2' sourceRef='a' targetRef='n'/>"
                        + box("task", "n") + arrow("n", "m") + arrow("m", "j") + box("parallelGateway", "j")
                        + box("userTask", "u")
                        + arrow("u", "j") + arrow("j", "a"));
    }

    @ParameterizedTest
    @MethodSource("circles")
    void a_circle_in_which_nothing_waits_is_refused(String boxes) {
        assertThat(complaints(process("own", boxes))).singleElement().asString().contains(ON, "Put a user task");
    }

    static Stream<String> rests() {
        return Stream.of(
                circle(box("userTask", "a")),
                circle(box("receiveTask", "a")),
                circle(box("intermediateCatchEvent", "a", "<bpmn:messageEventDefinition/>")),
                circle(box("intermediateCatchEvent", "a", timer("timeDuration", "PT1M"))),
                circle(box("intermediateCatchEvent", "a", timer("timeDate", "${deadlines.nextPoll(execution)}"))),
                circle(box("eventBasedGateway", "a") + box("userTask", "x"))
                                .replace(arrow("a", "g"), arrow("a", "i") + arrow("i", "g"))
                        + box("intermediateCatchEvent", "i", "<bpmn:messageEventDefinition/>"),
                circle(box("subProcess", "a", box("startEvent", "s2") + box("userTask", "t2") + arrow("s2", "t2"))),
                // one branch waits, and the other waits for it
                START
                        + box("parallelGateway", "a")
                        + box("userTask", "u")
                        + box("task", "t")
                        + box("parallelGateway", "j")
                        + arrow("a", "u")
                        + arrow("a", "t")
                        + arrow("u", "j")
                        + arrow("t", "j")
                        + arrow("j", "a"),
                START + box("userTask", "a") + edge("a", "b", timer("timeDuration", "P1D")) + arrow("b", "a"),
                START + box("task", "a") + arrow("a", "b") + box("endEvent", "b"));
    }

    @ParameterizedTest
    @MethodSource("rests")
    void what_waits_in_its_circle_is_taken(String boxes) {
        assertThat(complaints(process("own", boxes))).isEmpty();
    }

    private static String calls(String key, String called, String kind) {
        return process(
                key,
                START.replace("'a'", "'x'") + box(kind, "x") + arrow("x", "c")
                        + "<bpmn:callActivity id='c' calledElement='" + called + "'/>");
    }

    @Test
    void processes_that_call_each_other_are_a_circle_together_or_one_after_the_other() {
        String one = calls("one", "two", "task");
        String two = calls("two", "one", "task");

        assertThat(complaints(calls("one", "one", "task")))
                .singleElement()
                .asString()
                .contains(ON);
        assertThat(complaints(one)).isEmpty();
        assertThat(complaints(Map.of("one.bpmn", one, "two.bpmn", two), List.of()))
                .hasSize(2)
                .allMatch(complaint -> complaint.contains(ON));
        assertThat(complaints(Map.of("two.bpmn", two), List.of(one)))
                .singleElement()
                .asString()
                .contains(ON);
        assertThat(complaints(Map.of("two.bpmn", calls("two", "one", "userTask")), List.of(one)))
                .isEmpty();
        String rest = "<bpmn:process id=\"rest\"/></bpmn:definitions>";
        assertThat(complaints(
                        Map.of("two.bpmn", two.replace("</bpmn:definitions>", rest)),
                        List.of(one.replace("</bpmn:definitions>", rest))))
                .as("another process of the file in force is replaced, and the caller is not")
                .singleElement()
                .asString()
                .contains(ON);
        assertThat(complaints(Map.of("one.bpmn", calls("one", "none", "task"), "two.bpmn", two), List.of(one)))
                .as("the version that is replaced does not count")
                .isEmpty();
    }

    /** Each box begins the next one twice. */
    private static String doubling(String kind, int times) {
        StringBuilder boxes = new StringBuilder("<bpmn:startEvent id='s'/>" + arrow("s", "b0"));
        IntStream.range(0, times)
                .forEach(at -> boxes.append(box(kind, "b" + at))
                        .append("<bpmn:sequenceFlow id='l%d' sourceRef='b%d' targetRef='b%d'/>"
                                .formatted(at, at, at + 1))
                        .append("<bpmn:sequenceFlow id='r%d' sourceRef='b%d' targetRef='b%d'/>"
                                .formatted(at, at, at + 1)));
        return process("own", boxes + box("endEvent", "b" + times));
    }

    @Test
    void branches_and_repetitions_do_not_multiply_without_end() {
        String told = "would begin more than 10000 boxes at once";

        assertThat(complaints(doubling("task", 40))).singleElement().asString().contains(told);
        assertThat(complaints(doubling("task", 8))).isEmpty();
        assertThat(complaints(doubling("userTask", 40))).isEmpty();
        assertThat(complaints(doubling("exclusiveGateway", 40))).isEmpty();
        assertThat(complaints(doubling("parallelGateway", 40)))
                .as("what forks comes together again")
                .isEmpty();
        assertThat(complaints(repeated(100, 100, "")))
                .singleElement()
                .asString()
                .contains(told);
        assertThat(complaints(repeated(30, 100, ""))).isEmpty();
        assertThat(complaints(
                        Map.of("two.bpmn", repeated(30, 100, "").replace("\"own\"", "\"two\"")),
                        List.of(repeated(10, 10, "two"))))
                .as("a process that another calls often")
                .singleElement()
                .asString()
                .contains(told);
    }

    private static final String MINUTE = timer("timeDuration", "PT1M");

    private static final String WAIT = box("intermediateCatchEvent", "w", MINUTE);

    static Stream<String> growing() {
        return Stream.of(
                // two of one each minute
                START
                        + box("parallelGateway", "a")
                        + WAIT
                        + box("intermediateCatchEvent", "v", MINUTE)
                        + arrow("a", "w")
                        + arrow("a", "v")
                        + arrow("w", "m")
                        + arrow("v", "m")
                        + box("exclusiveGateway", "m")
                        + arrow("m", "a"),
                START
                        + box("inclusiveGateway", "a")
                        + WAIT
                        + "<bpmn:sequenceFlow id='f1' sourceRef='a' targetRef='w'/><bpmn:sequenceFlow id='f2' sourceRef='a' targetRef='w'/>"
                        + arrow("w", "a"),
                // beside a task that stays
                START
                        + box("userTask", "a")
                        + edge("a", "b", timer("timeCycle", "R/PT1M")).replace("'a'>", "'a' cancelActivity='false'>")
                        + arrow("b", "a"),
                // a process that calls itself several times
                START + WAIT.replace("'w'", "'a'") + arrow("a", "c") + "<bpmn:callActivity id='c' calledElement='own'>"
                        + times(2) + "</bpmn:callActivity>",
                START
                        + WAIT.replace("'w'", "'a'")
                        + arrow("a", "t2")
                        + box(
                                "subProcess",
                                "t2",
                                times(2) + box("startEvent", "s2") + arrow("s2", "c")
                                        + "<bpmn:callActivity id='c' calledElement='own'/>"));
    }

    @ParameterizedTest
    @MethodSource("growing")
    void a_circle_that_grows_as_time_passes_is_refused(String boxes) {
        assertThat(complaints(process("own", boxes)))
                .singleElement()
                .asString()
                .contains("is done more often each time round", "Put a user task or a message");
    }

    static Stream<String> steady() {
        return Stream.of(
                circle(WAIT.replace("'w'", "'a'")),
                // each branch waits for somebody
                START
                        + box("parallelGateway", "a")
                        + box("userTask", "u")
                        + box("userTask", "v")
                        + arrow("a", "u")
                        + arrow("a", "v")
                        + arrow("u", "a")
                        + arrow("v", "a"),
                // one branch goes round, the other out
                START
                        + box("parallelGateway", "a")
                        + WAIT
                        + box("userTask", "u")
                        + arrow("a", "w")
                        + arrow("w", "a")
                        + arrow("a", "u"),
                // a reminder
                START
                        + box("userTask", "a")
                        + edge("a", "b", timer("timeCycle", "R/PT1M")).replace("'a'>", "'a' cancelActivity='false'>")
                        + box("task", "r")
                        + arrow("b", "r"),
                // a sub-process with a limit of time, again and again
                START + "<bpmn:subProcess id='a'>" + times(5) + box("startEvent", "s2")
                        + box("intermediateCatchEvent", "i", MINUTE) + arrow("s2", "i") + "</bpmn:subProcess>"
                        + edge("a", "b", timer("timeDuration", "PT1H")) + arrow("b", "w") + WAIT + arrow("a", "w")
                        + arrow("w", "a"));
    }

    @ParameterizedTest
    @MethodSource("steady")
    void a_circle_that_stays_as_it_is_is_taken(String boxes) {
        assertThat(complaints(process("own", boxes))).isEmpty();
    }

    private static String repeated(int outer, int inner, String called) {
        String call =
                "<bpmn:callActivity id='t2' calledElement='%s'>%s</bpmn:callActivity>".formatted(called, times(inner));
        return process(
                "own",
                START + box("subProcess", "a", times(outer) + box("startEvent", "s2") + arrow("s2", "t2") + call));
    }

    private static String times(int often) {
        return "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>%d</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                .formatted(often);
    }

    @Test
    void a_model_has_a_size() {
        String many =
                IntStream.range(0, 1_001).mapToObj(at -> box("task", "t" + at)).reduce("", String::concat);

        assertThat(complaints(process("own", many))).singleElement().asString().contains("has more than 1000 boxes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R/PT0.001S",
                "R/PT59S",
                "R3/PT1S",
                "R/-PT5M",
                "${rate}",
                "* * * * * ?",
                "0/5 * * * * ?",
                "R/2026-01-01T00:00:00/2026-01-01T00:00:01",
                "R/PT1S/PT1H"
            })
    void a_timer_that_comes_again_too_soon_is_refused(String cycle) {
        assertThat(bounded(box("startEvent", "s", timer("timeCycle", cycle))))
                .singleElement()
                .asString()
                .contains("comes again after \"" + cycle + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R/PT1M",
                "R3/PT1H",
                "R/2026-01-01T00:00:00/P1D",
                "0 0 9 ? * MON-FRI",
                "@hourly",
                "${deadlines.nextReminder(execution)}"
            })
    void other_cycles_are_taken(String cycle) {
        assertThat(bounded(box("startEvent", "s", timer("timeCycle", cycle)))).isEmpty();
    }

    private static String condition() {
        return "<bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R/0001-01-01T00:00:00/PT1M",
                "R/0001-01-01T00:00:00/P1D",
                "R/2001-01-01T00:00:00/PT1M",
                "R1000000000/1970-01-01T00:00:00/PT1H"
            })
    void a_timer_that_is_counted_from_long_ago_is_refused(String cycle) {
        assertThat(bounded(box("startEvent", "s", timer("timeCycle", cycle))))
                .singleElement()
                .asString()
                .contains("counted from its beginning", "after the year 2000");
    }

    static Stream<String[]> unbounded() {
        String loop = "<bpmn:multiInstanceLoopCharacteristics %s>%s</bpmn:multiInstanceLoopCharacteristics>";
        String retry =
                "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>";
        String joined =
                "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${a}${a}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>";
        return Stream.of(
                new String[] {box("userTask", "a", times(3_000_000)), "is done 3000000 times"},
                new String[] {box("userTask", "a", times(101)), "is done 101 times"},
                new String[] {box("userTask", "a", times(0)), "is done 0 times"},
                new String[] {
                    box("userTask", "a") + edge("a", "b", condition()).replace("'a'>", "'a' cancelActivity='false'>"),
                    "begins another branch each time that something changes"
                },
                new String[] {
                    "<bpmn:subProcess id='p' triggeredByEvent='true'><bpmn:startEvent id='s' isInterrupting='0'>"
                            + condition() + "</bpmn:startEvent></bpmn:subProcess>",
                    "begins another branch each time that something changes"
                },
                new String[] {
                    box("userTask", "a", loop.formatted("", "<bpmn:loopCardinality>${many}</bpmn:loopCardinality>")),
                    "is done ${many} times"
                },
                new String[] {
                    box("userTask", "a", loop.formatted("camunda:collection='x'", "")),
                    "is done once for each of a list"
                },
                new String[] {
                    box("userTask", "a", loop.formatted("", "<bpmn:loopDataInputRef>x</bpmn:loopDataInputRef>")),
                    "is done once for each of a list"
                },
                new String[] {box("serviceTask", "a", retry.formatted("R2000000000/PT0S")), "is tried again by"},
                new String[] {box("serviceTask", "a", retry.formatted("R/PT0S")), "is tried again by"},
                new String[] {box("serviceTask", "a", retry.formatted("${often}")), "is tried again by"},
                new String[] {box("endEvent", "a", "<bpmn:signalEventDefinition/>"), "throws a signal"},
                new String[] {box("task", "a", joined), "puts several expressions into one value, ${a}${a}"});
    }

    @ParameterizedTest
    @MethodSource("unbounded")
    void what_the_engine_does_again_and_again_has_an_end(String box, String told) {
        assertThat(bounded(box)).singleElement().asString().contains(told);
    }

    @Test
    void a_small_number_of_times_is_taken() {
        assertThat(bounded(box("userTask", "a", times(100)))).isEmpty();
    }

    private static String process(String key, String boxes) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</bpmn:process>
                </bpmn:definitions>""".formatted(key, boxes);
    }

    private static List<String> bounded(String box) {
        Violations complaints = new Violations("own.bpmn");
        new BoundedWorkRule().check(ProcessModel.read("own.bpmn", bytes(process("own", box))), complaints);
        return told(complaints);
    }

    private static List<String> complaints(String process) {
        return complaints(Map.of("own.bpmn", process), List.of());
    }

    private static List<String> complaints(Map<String, String> files, List<String> before) {
        Map<String, byte[]> together = new TreeMap<>();
        files.forEach((name, content) -> together.put(name, bytes(content)));
        List<String> all = new ArrayList<>();
        together.forEach((name, content) -> {
            Violations complaints = new Violations(name);
            EndlessWorkRule.check(ProcessModel.read(name, content), together, deployed(before), complaints);
            all.addAll(told(complaints));
        });
        return all;
    }

    private static InForce deployed(List<String> processes) {
        return new InForceOf(processes.stream().map(EndlessWorkRuleTest::bytes).toList());
    }

    private static List<String> told(Violations complaints) {
        return complaints.list().stream().map(Violation::toString).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
