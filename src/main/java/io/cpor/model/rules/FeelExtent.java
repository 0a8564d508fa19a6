package io.cpor.model.rules;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Optional;

/**
 * Whether an expression in FEEL ends at once and gives little: told from its parsed tree, before anything is evaluated. FEEL is evaluated
 * during a deployment and when cases run, and the language itself has no limit. So there is a list of what may be in it; what a later version of
 * FEEL adds is refused until somebody has looked at it.
 */
final class FeelExtent {
    private static final int MOST_PARTS = 1_000;
    private static final int DEEPEST = 100;

    static final String TOO_MUCH = ModelLimits.TOO_MUCH + ", or " + FeelSigns.TOO_MUCH;

    private int parts;
    private String excess;

    private FeelExtent() {}

    /** Whether the parser itself would take long. */
    static boolean isTooMuch(String text) {
        return ModelLimits.isTooMuch(text) || FeelSigns.isTooMuch(text);
    }

    static boolean isLiteral(Object tree) {
        return tree instanceof Product node && FeelVocabulary.LITERALS.contains(node.productPrefix());
    }

    /** The first thing in it that must not be there, in words that follow "holds … , which"; nothing if it is fine. */
    static Optional<String> excess(Object tree) {
        FeelExtent extent = new FeelExtent();
        extent.hasVariable(tree, 0);
        return Optional.ofNullable(extent.excess);
    }

    /** Whether the value may be a variable's, or be made of one and as long. Two of those in one value could double it again and again. */
    private boolean hasVariable(Object part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            refuse("has too many parts");
        }
        if (excess != null) {
            return false;
        }
        if (part instanceof Iterable<?> list) {
            boolean any = false;
            for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
                any |= hasVariable(each.next(), depth + 1);
            }
            return any;
        }
        return part instanceof Product node && isNodeWithVariable(node, depth);
    }

    private boolean isNodeWithVariable(Product node, int depth) {
        String kind = node.productPrefix();
        if (FeelVocabulary.CONSTANTS.contains(kind) || FeelVocabulary.VARIABLES.contains(kind)) {
            return FeelVocabulary.VARIABLES.contains(kind);
        }
        boolean call = kind.equals("FunctionInvocation");
        if (!FeelVocabulary.SMALL.contains(kind) && !FeelVocabulary.OTHERS.contains(kind)) {
            refuse("has " + FeelVocabulary.words(kind));
        } else if (call
                && !FeelVocabulary.SMALL_FUNCTIONS.contains(node.productElement(0))
                && !FeelVocabulary.TEXT_FUNCTIONS.contains(node.productElement(0))) {
            refuse("asks the function \"" + node.productElement(0) + "\"");
        }
        int with = 0;
        for (int at = 0; at < node.productArity() && excess == null; at++) {
            with += hasVariable(node.productElement(at), depth + 1) ? 1 : 0;
        }
        if (kind.equals("Addition") && with > 1) {
            refuse("adds one variable to another, which makes texts longer and longer; for numbers ask sum(a, b)");
        } else if (kind.equals("ConstList") && with > 0) {
            refuse("has a variable in a list");
        }
        return with > 0
                && !FeelVocabulary.SMALL.contains(kind)
                && !(call && FeelVocabulary.SMALL_FUNCTIONS.contains(node.productElement(0)));
    }

    private void refuse(String what) {
        if (excess == null) {
            excess = what;
        }
    }
}
