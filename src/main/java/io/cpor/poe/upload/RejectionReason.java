package io.cpor.poe.upload;

import java.util.Locale;

/** Why an uploaded file does not come in. */
public enum RejectionReason {
    EMPTY("The file is empty. Please choose the file once more."),
    TOO_LARGE("The file is larger than 10 MB. Please scan it in a lower quality, for example with 200 dpi."),
    WRONG_TYPE("Only PDF, PNG and JPEG files can be uploaded. Please save or scan your document as one of these."),
    TYPE_MISMATCH("The file is not what its name says. Please save or scan your document anew as PDF, PNG or JPEG."),
    POLYGLOT(
            "The file holds more than one document or picture. Please print it to a new PDF, or scan it, and upload that."),
    ENCRYPTED(
            "The PDF is encrypted or protected. Please remove the protection, or print and scan it, and upload that."),
    ACTIVE_CONTENT(
            "The PDF contains something that runs by itself, such as a script. Please print it to a new PDF and upload that."),
    ATTACHMENTS(
            "The PDF has other files or media attached. Please remove them, or print it to a new PDF, and upload that."),
    XFA("The PDF is a form of a kind that we cannot read (XFA). Please print it to a new PDF and upload that."),
    TOO_MANY_PAGES("The PDF has more than 20 pages. Please upload the signed pages only."),
    TOO_COMPLEX(
            "The file takes too long or too much memory to open. Please scan it in a lower quality and upload that."),
    UNREADABLE(
            "The file cannot be read; it may be damaged. Please scan it as JPEG, or print it to a new PDF, and upload that."),
    BUSY("Many files are being read at this moment. Please try again in a minute.");

    private final String sentence;

    RejectionReason(String sentence) {
        this.sentence = sentence;
    }

    /** What happened and what to do, for the person who uploads, in English. */
    String sentence() {
        return sentence;
    }

    /** As it is named among the messages, for example {@code too-large}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
