package io.cpor.model.rules;

import java.util.Set;
import java.util.TreeSet;

/** What an expression in FEEL may be made of, by the names of the parser's nodes. */
final class FeelVocabulary {
    private static final String USE =
            "Compare variables with values, lists of values, and ranges; use not(), and, or, if, + - * /; and ask"
                    + " no function but these: ";

    static final Set<String> LITERALS = Set.of("ConstNull", "ConstBool", "ConstNumber", "ConstString");

    /** What holds neither other parts nor a variable. */
    static final Set<String> CONSTANTS = Set.of(
            "ConstNull",
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstDate",
            "ConstLocalTime",
            "ConstTime",
            "ConstLocalDateTime",
            "ConstDateTime",
            "ConstYearMonthDuration",
            "ConstDayTimeDuration");

    static final Set<String> VARIABLES = Set.of("Ref", "ConstInputValue");

    /** What gives true or false or a number, whatever it is made of. */
    static final Set<String> SMALL = Set.of(
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "Not",
            "AtLeastOne",
            "Conjunction",
            "Disjunction",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "In",
            "InstanceOf",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation");

    static final Set<String> OTHERS = Set.of(
            "Addition",
            "If",
            "ConstList",
            "ConstRange",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "UnaryTestExpression",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    /** No regular expressions, nothing that rounds to as many digits as it is told, nothing that makes lists. */
    static final Set<String> SMALL_FUNCTIONS = Set.of(
            "not",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of week",
            "month of year",
            "today",
            "now",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "list contains",
            "sum",
            "abs");

    /** They may give a text as long as the one they are given. */
    static final Set<String> TEXT_FUNCTIONS = Set.of("string", "substring", "upper case", "lower case", "min", "max");

    private FeelVocabulary() {}

    /** What may be written instead. */
    static String remedy() {
        Set<String> all = new TreeSet<>(SMALL_FUNCTIONS);
        all.addAll(TEXT_FUNCTIONS);
        return USE + String.join(", ", all) + ".";
    }

    /** A part that must not be there, as people know it. */
    static String words(String kind) {
        return switch (kind) {
            case "For", "SomeItem", "EveryItem" -> "a loop (for, some or every)";
            case "Filter" -> "a filter";
            case "FunctionDefinition", "JavaFunctionInvocation", "QualifiedFunctionInvocation" ->
                "a function of its own";
            case "ConstContext" -> "a context";
            case "Exponentiation" -> "a power (**)";
            case "PathExpression" -> "a path into a value";
            case "NamedFunctionParameters" -> "arguments by their names";
            default -> "a part of the kind " + kind;
        };
    }
}
