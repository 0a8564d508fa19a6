package io.cpor.poe.upload;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What no proof of execution needs and what does harm where it is opened (ISO 32000-1: 12.6 actions, 12.5 annotations, 7.11
 * files, 12.7.8 XFA). Links to web addresses that a person must click, and jumps within the document, are harmless.
 */
final class ForbiddenContent {
    /** Actions that run a program, a script or media, or open or send a file, even if a person must click. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "GoTo3DView",
            "RichMediaExecute",
            "SetOCGState");

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):");
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> MOVING = Set.of("Screen", "Movie", "Sound", "3D");
    private static final Set<String> ATTACHED = Set.of("FileAttachment", "RichMedia");

    private ForbiddenContent() {}

    /** @throws UploadRefused if this dictionary is or has something forbidden, not counting the objects below it */
    static void check(COSDictionary dictionary) {
        refuseIf(dictionary.containsKey("XFA"), RejectionReason.XFA);
        refuseIf(isExecutable(dictionary), RejectionReason.ACTIVE_CONTENT);
        refuseIf(hasAttachment(dictionary), RejectionReason.ATTACHMENTS);
    }

    private static boolean isExecutable(COSDictionary dictionary) {
        return ACTIONS.contains(name(dictionary, "S"))
                || MOVING.contains(name(dictionary, "Subtype"))
                || isForeignScheme(value(dictionary, "URI"))
                || isScript(value(dictionary, "JS"))
                || value(dictionary, "JavaScript") instanceof COSDictionary
                || isTriggers(value(dictionary, "AA"))
                || isAction(value(dictionary, "OpenAction"));
    }

    /** Some readers would run {@code javascript:}, or open a file, at a click. */
    private static boolean isForeignScheme(COSBase value) {
        if (!(value instanceof COSString text)) {
            return false;
        }
        String address = text.getString().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        Matcher scheme = SCHEME.matcher(address);
        return scheme.lookingAt() && !LINKS.contains(scheme.group(1));
    }

    private static boolean isScript(COSBase value) {
        return value instanceof COSString || value instanceof COSStream;
    }

    /** Actions that run upon some event; a mere resource that happens to be called AA has none. */
    private static boolean isTriggers(COSBase value) {
        return value instanceof COSDictionary triggers
                && triggers.keySet().stream()
                        .anyMatch(event -> triggers.getDictionaryObject(event) instanceof COSDictionary action
                                && action.containsKey(COSName.S));
    }

    /** To show some page first is no more than a destination, as which it may be written too. */
    private static boolean isAction(COSBase value) {
        return value instanceof COSDictionary action && !"GoTo".equals(name(action, "S"));
    }

    private static boolean hasAttachment(COSDictionary dictionary) {
        return ATTACHED.contains(name(dictionary, "Subtype"))
                || "EmbeddedFile".equals(name(dictionary, "Type"))
                || value(dictionary, "EF") instanceof COSDictionary
                || value(dictionary, "Collection") instanceof COSDictionary
                || value(dictionary, "EmbeddedFiles") instanceof COSDictionary files && !isEmpty(files);
    }

    private static boolean isEmpty(COSDictionary names) {
        return !names.containsKey(COSName.KIDS)
                && (names.getCOSArray(COSName.NAMES) == null
                        || names.getCOSArray(COSName.NAMES).size() == 0);
    }

    private static COSBase value(COSDictionary dictionary, String key) {
        return dictionary.getDictionaryObject(COSName.getPDFName(key));
    }

    /** The empty text if it is no name. */
    private static String name(COSDictionary dictionary, String key) {
        return value(dictionary, key) instanceof COSName name ? name.getName() : "";
    }

    private static void refuseIf(boolean forbidden, RejectionReason reason) {
        if (forbidden) {
            throw new UploadRefused(reason);
        }
    }
}
