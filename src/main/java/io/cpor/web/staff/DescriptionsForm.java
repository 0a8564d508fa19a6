package io.cpor.web.staff;

import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Language;
import io.cpor.poe.WorkloadDescriptions;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Saves the texts that somebody changed on the page of descriptions. What is refused, or was changed by somebody else
 * meanwhile, is told with the text as it was written, so that the page shows it again.
 */
@Component
class DescriptionsForm {
    /** What the name of a text's field begins with; its product follows. */
    private static final String TEXT_OF = "text.";
    /** The same of what the page showed of it. */
    private static final String SHOWN_OF = "shown.";

    private static final String PRODUCT = "product";
    private static final String DESCRIPTION = "description";

    private final WorkloadDescriptions descriptions;

    DescriptionsForm(WorkloadDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    /**
     * A text that was not saved.
     *
     * @param theirs what somebody else wrote meanwhile, or {@code null}
     */
    record Unsaved(String text, String why, String theirs) implements Serializable {}

    /**
     * What came of the form.
     *
     * @param done what was saved, in words, or {@code null}
     * @param unsaved by its product
     * @param faults of the product that is not listed, by field, with what was typed
     */
    record Outcome(
            String done,
            TreeMap<String, Unsaved> unsaved,
            HashMap<String, String> faults,
            String product,
            String description)
            implements Serializable {
        static final Outcome NONE = new Outcome(null, new TreeMap<>(), new HashMap<>(), "", "");
    }

    /**
     * @param entered each text by {@code text.} and its product, what the page showed of it by {@code shown.} and its product,
     *     and perhaps a product that is not listed, with its description
     */
    Outcome save(Language language, Map<String, String> entered, String who) {
        TreeMap<String, Unsaved> unsaved = new TreeMap<>();
        int saved = 0;
        for (String key : entered.keySet()) {
            String product = key.substring(key.indexOf('.') + 1);
            String text = text(entered, key);
            String seen = text(entered, SHOWN_OF + product);
            if (key.startsWith(TEXT_OF) && !text.equals(seen)) {
                Unsaved refused = change(language, product, seen, text, who);
                if (refused == null) {
                    saved++;
                } else {
                    unsaved.put(product, refused);
                }
            }
        }
        String product = text(entered, PRODUCT);
        String description = text(entered, DESCRIPTION);
        if (product.isEmpty() && description.isEmpty()) {
            return new Outcome(done(saved, unsaved.isEmpty()), unsaved, new HashMap<>(), "", "");
        }
        HashMap<String, String> faults = add(language, product, description, who);
        return faults.isEmpty()
                ? new Outcome(done(saved + 1, true), unsaved, faults, "", "")
                : new Outcome(done(saved, false), unsaved, faults, product, description);
    }

    private static String done(int saved, boolean isAll) {
        return switch (saved) {
            case 0 -> isAll ? "Nothing was changed." : null;
            case 1 -> "One text is saved.";
            default -> saved + " texts are saved.";
        };
    }

    /** @return why it is not saved, or {@code null} if it is */
    private Unsaved change(Language language, String product, String seen, String text, String who) {
        try {
            return descriptions
                    .change(language, product, seen, text, who)
                    .map(theirs -> new Unsaved(
                            text,
                            theirs.isEmpty()
                                    ? "This text was taken away meanwhile. Save yours again if it is to stand here."
                                    : "Somebody else changed this text meanwhile, to what stands here. Write below what"
                                            + " is to stand in its place, and save it.",
                            theirs))
                    .orElse(null);
        } catch (InvalidInput invalid) {
            return new Unsaved(text, invalid.faults().get(0).message(), null);
        }
    }

    /** @return what is wrong with a product that is not listed, by field; nothing if its text is saved */
    private HashMap<String, String> add(Language language, String product, String text, String who) {
        HashMap<String, String> faults = new HashMap<>();
        try {
            if (descriptions.change(language, product, "", text, who).isPresent()) {
                faults.put(PRODUCT, "This product has a text already, which stands above. Change it there.");
            } else if (text.isEmpty()) {
                faults.put(DESCRIPTION, "Write what you do with it for customers.");
            }
        } catch (InvalidInput invalid) {
            invalid.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message()));
        }
        return faults;
    }

    private static String text(Map<String, String> entered, String key) {
        return entered.getOrDefault(key, "").strip().replace("\r\n", "\n");
    }
}
