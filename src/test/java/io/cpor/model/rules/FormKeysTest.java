package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cpor.process.CporVariables;
import io.cpor.process.Variable;
import java.io.File;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what Java reads of each form is what Java reads: looked up in the compiled classes. */
class FormKeysTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cpor.process.usertask", "io.cpor.process.taskform");

    /** Fields that came later: a form of before does without them, so no deployed form must have them. */
    private static final Set<String> LATER = Set.of(
            "customerLanguage",
            "partnerContactPhone",
            "claimIdAgain",
            "filedClaimIdAgain",
            "answerKind",
            "dropLines",
            "poeRead",
            "poeShown"); // of the task, not of the form

    static Stream<JavaClass> userTasks() {
        return CLASSES.stream()
                .filter(one -> one.isAssignableTo(TaskListener.class) && !one.isInterface())
                .filter(one -> !one.getSimpleName().equals("FillPoe"));
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void a_task_reads_the_keys_that_stand_in_the_list(JavaClass task) {
        String form = task.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        Set<String> read = readFrom(method(task, "onComplete"));
        read.removeAll(LATER);
        assertThat(read).containsExactlyInAnyOrderElementsOf(FormKeys.of(form));
    }

    @Test
    void the_start_form_and_the_poe_too() {
        Set<String> start = readFrom(method(CLASSES.get("io.cpor.process.taskform.StartForm"), "json"));
        assertThat(start).contains("customerLanguage", "partnerContactPhone");
        start.removeAll(LATER);
        assertThat(start).containsExactlyInAnyOrderElementsOf(FormKeys.of("start-association"));
        assertThat(FormKeys.of("fill-poe"))
                .containsAll(readFrom(method(CLASSES.get("io.cpor.process.usertask.FillPoe"), "onComplete")));
    }

    @Test
    void what_came_later_is_read_too() {
        assertThat(readFrom(method(CLASSES.get("io.cpor.process.usertask.FileClaim"), "onComplete")))
                .contains("claimIdAgain");
        assertThat(readFrom(method(CLASSES.get("io.cpor.process.usertask.WithdrawByHand"), "onComplete")))
                .contains("filedClaimIdAgain");
        assertThat(readFrom(method(CLASSES.get("io.cpor.process.usertask.ReviewPoe"), "onComplete")))
                .contains("poeRead");
        assertThat(readFrom(method(CLASSES.get("io.cpor.process.usertask.AnswerReviewer"), "onComplete")))
                .contains("answerKind", "dropLines");
    }

    @Test
    void every_form_in_the_list_is_there() {
        assertThat(FormKeys.forms())
                .allSatisfy(
                        form -> assertThat(new File("forms/" + form + ".form")).exists());
    }

    private static JavaMethod method(JavaClass owner, String name) {
        return owner.getMethods().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> readFrom(JavaMethod method) {
        Set<String> read = new TreeSet<>();
        walk(method, new HashSet<>(), read);
        return read;
    }

    private static void walk(JavaMethod method, Set<String> seen, Set<String> read) {
        if (!seen.add(method.getFullName())) {
            return;
        }
        method.getFieldAccesses().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(CporVariables.class))
                .forEach(access -> read.add(name(access.getTarget().getName())));
        method.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(called -> CLASSES.contain(called.getOwner().getFullName()))
                .forEach(called -> walk(called, seen, read));
    }

    private static String name(String constant) {
        try {
            return ((Variable<?>) CporVariables.class.getField(constant).get(null)).name();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
