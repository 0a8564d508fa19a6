package io.cpor;

import static com.tngtech.archunit.lang.ArchCondition.from;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How things are named: a command is a verb, a question is a noun or begins with is, has, can or was, and a type is the only one of its name. */
final class NamingRules {
    private static final Pattern QUESTION = Pattern.compile("(is|has|can|was)[A-Z].*");

    /** Questions that models ask by these names, so that they cannot change. */
    private static final Set<String> ASKED_BY_MODELS =
            Set.of("filedByHand", "known", "moreChanged", "needed", "reviewOnTime", "underWay");

    /** Facts on the door to the process, which say whether the case waited for them. */
    private static final String DOOR = "CporProcess";

    /** Commands that say whether they changed anything. */
    private static final Set<String> COMMANDS_WITH_RESULT = Set.of(
            "advance",
            "changeStep",
            "completeTask",
            "confirm",
            "correlate",
            "forget",
            "forgetOldest",
            "markChecked",
            "readPart",
            "readToEnd",
            "take",
            "takeTurn",
            "takeTurns");

    private NamingRules() {}

    static ArchRule noNameStandsTwice(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(new ArchCondition<>("have a name that no other type has") {
                    private final Map<String, String> known = new HashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        known.clear();
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String other = known.putIfAbsent(type.getSimpleName(), type.getName());
                        if (other != null) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is called as " + other));
                        }
                    }
                });
    }

    static ArchRule noNameIsCommandAndQuestion(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(from(DescribedPredicate.describe(
                        "have no name for both a command and a question", NamingRules::hasNoNameTwice)));
    }

    static ArchRule questionsBeginWithTheirVerb(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should(from(DescribedPredicate.describe(
                        "begin with is, has, can or was if they answer yes or no", NamingRules::isNamedAsQuestion)))
                .allowEmptyShould(true);
    }

    private static boolean hasNoNameTwice(JavaClass type) {
        Set<String> commands = names(type, NamingRules::isCommand);
        return names(type, method -> !isCommand(method)).stream().noneMatch(commands::contains);
    }

    private static Set<String> names(JavaClass type, Predicate<JavaMethod> which) {
        return type.getMethods().stream()
                .filter(method -> !isSynthetic(method))
                .filter(which)
                .map(JavaMethod::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isCommand(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(void.class);
    }

    private static boolean isNamedAsQuestion(JavaMethod method) {
        return !method.getRawReturnType().isEquivalentTo(boolean.class)
                || QUESTION.matcher(method.getName()).matches()
                || ASKED_BY_MODELS.contains(method.getName())
                || COMMANDS_WITH_RESULT.contains(method.getName())
                || method.getOwner().getSimpleName().equals(DOOR)
                || method.getOwner().isRecord()
                || isSynthetic(method)
                || isNamedElsewhere(method);
    }

    /** A method whose name a library or the language gave: it overrides one of a type that is not ours. */
    private static boolean isNamedElsewhere(JavaMethod method) {
        String root = method.getOwner().getPackageName().replaceAll("\\..*", "") + ".";
        return method.getOwner().getAllRawInterfaces().stream()
                        .anyMatch(type -> !type.getName().startsWith(root) && hasMethod(type, method))
                || method.getOwner().getAllRawSuperclasses().stream()
                        .anyMatch(type -> !type.getName().startsWith(root) && hasMethod(type, method));
    }

    private static boolean hasMethod(JavaClass type, JavaMethod like) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getName().equals(like.getName())
                        && method.getRawParameterTypes().size()
                                == like.getRawParameterTypes().size());
    }

    private static boolean isSynthetic(JavaMethod method) {
        return method.getName().contains("$") || method.getName().startsWith("access$");
    }
}
