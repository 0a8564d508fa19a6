package io.cpor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.cpor.testing.OwnClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * The direction of dependencies and the habits of the house. Each rule is seen to fail, on the little house of
 * counter-examples in the package {@code counterexample}: a rule that cannot fail protects nothing.
 */
class ArchitectureTest {
    private static final JavaClasses OURS = OwnClasses.all();

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("counterexample");

    /** The rules for the house that stands below that package, by name. */
    private static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the nouns depend on nothing of ours", dependsOnlyOn(root, "association"));
        rules.put("the POE depends on the nouns", dependsOnlyOn(root, "poe", "association", "storage"));
        rules.put("mail depends on the nouns", dependsOnlyOn(root, "mail", "association"));
        rules.put("tables depend on nothing of ours", dependsOnlyOn(root, "table"));
        rules.put("Partner Center depends on the nouns", dependsOnlyOn(root, "partnercenter", "association", "table"));
        rules.put(
                "the process is above them",
                dependsOnlyOn(root, "process", "association", "poe", "mail", "partnercenter", "storage", "table"));
        rules.put(
                "models are judged above the process",
                dependsOnlyOn(root, "model", "association", "poe", "process", "storage"));
        rules.put(
                "the web is above them",
                dependsOnlyOn(
                        root,
                        "web",
                        "association",
                        "poe",
                        "process",
                        "model",
                        "insight",
                        "report",
                        "storage",
                        "table",
                        "money",
                        "score",
                        "finding",
                        "security"));
        rules.put("insights read the nouns and the reports", dependsOnlyOn(root, "insight", "association", "report"));
        rules.put("reports depend on the nouns", dependsOnlyOn(root, "report", "association", "table"));
        rules.put("security stands by itself", dependsOnlyOn(root, "security"));
        rules.put(
                "money reads the nouns, the reports and what staff stated",
                dependsOnlyOn(root, "money", "association", "insight", "report"));
        rules.put(
                "the score reads the nouns, what is covered and the reports",
                dependsOnlyOn(root, "score", "association", "insight", "report"));
        rules.put(
                "findings judge the nouns, the reports and what they tell",
                dependsOnlyOn(root, "finding", "association", "insight", "money", "report"));
        rules.put("storage knows the nouns' constants", dependsOnlyOn(root, "storage", "association"));
        rules.put("the sandbox imports nothing of ours", dependsOnlyOn(root, "sandbox"));
        rules.put(
                "the sandbox is imported by nothing",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".sandbox..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + ".sandbox..")));
        rules.put(
                "there are no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "only the process knows the engine's runtime",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                root + ".process..", root + ".model..", root + ".security..", root + ".sandbox..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.camunda.bpm..", "org.camunda.spin..")));
        rules.put(
                "delegates are service tasks",
                classes()
                        .that()
                        .implement(JavaDelegate.class)
                        .should()
                        .resideInAPackage(root + ".process.servicetask"));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .should()
                        .haveNameMatching(
                                ".*(Manager|Helper|Util|Utils|Impl|Base|Dto|DTO|Info|Data|Handler|Processor|Service|Delegate)"));
        rules.put(
                "what depends on time asks the clock",
                noClasses()
                        .should(callMethodWhere(JavaCall.Predicates.target(nameMatching("now|currentTimeMillis"))
                                .and(JavaCall.Predicates.target(
                                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                                com.tngtech.archunit.base.DescribedPredicate.describe(
                                                        "Java's own time",
                                                        owner -> Set.of(
                                                                        Instant.class.getName(),
                                                                        LocalDate.class.getName(),
                                                                        LocalDateTime.class.getName(),
                                                                        System.class.getName())
                                                                .contains(owner.getName())))))
                                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                                        "without a clock",
                                        (JavaCall<?> call) -> call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())))));
        rules.put("nothing is injected into fields", noFields().should().beAnnotatedWith(Autowired.class));
        rules.put(
                "what the sandbox adds is the sandbox's alone",
                classes()
                        .that()
                        .resideInAPackage(root + ".sandbox..")
                        .and()
                        .areMetaAnnotatedWith(Component.class)
                        .should()
                        .beAnnotatedWith(root + ".sandbox.InSandbox"));
        rules.put(
                "controllers are nobody's business",
                classes().that().areMetaAnnotatedWith(Controller.class).should().notHaveModifier(JavaModifier.PUBLIC));
        for (String wing : List.of("association", "model", "poe", "process", "report", "security", "web")) {
            rules.put("there are no cycles within " + wing, InnerWalls.noCycleWithin(root + "." + wing));
        }
        rules.put("no two types have one name", NamingRules.noNameStandsTwice(root));
        rules.put("a name is a command or a question", NamingRules.noNameIsCommandAndQuestion(root));
        rules.put("questions begin with is, has, can or was", NamingRules.questionsBeginWithTheirVerb(root));
        return rules;
    }

    private static ArchRule dependsOnlyOn(String root, String part, String... parts) {
        String[] allowed = Stream.concat(Stream.of(part), Stream.of(parts))
                .map(one -> root + "." + one + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are ours and stand elsewhere",
                        type -> type.getPackageName().startsWith(root)
                                && !resideInAnyPackage(allowed).test(type)))
                .allowEmptyShould(true);
    }

    static Set<String> names() {
        return rules("io.cpor").keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_house_keeps(String rule) {
        rules("io.cpor").get(rule).check(OURS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_is_noticed_when_not(String rule) {
        assertThat(rules("counterexample").get(rule).evaluate(WRONG).hasViolation())
                .isTrue();
    }

    @Test
    void there_are_classes_to_look_at() {
        assertThat(OURS.size()).isGreaterThan(100);
    }
}
