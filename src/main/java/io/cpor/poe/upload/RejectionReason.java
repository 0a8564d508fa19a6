package io.cpor.poe.upload;

import java.util.Locale;

/** Why an uploaded file does not come in. */
public enum RejectionReason {
    EMPTY("The file is empty. Please choose the file once more."),
    TOO_LARGE("The file is larger than 10 MB. Please scan it in a lower quality, for example with 200 dpi."),
    TOO_LARGE_TOGETHER(
            "The photos are together larger than 10 MB. Please send them in a smaller size, or scan the pages to one PDF."),
    TOO_MANY_PHOTOS("More than 20 photos cannot be sent at once. Please choose only the pages that are needed."),
    NOT_ONLY_PHOTOS(
            "Several files can be sent at once if all are photos (JPEG or PNG). Please choose a PDF alone, as one file."),
    HEIC(
            "The photo is in the format HEIC, which cannot be read here. Please export it as JPEG; on an iPhone, Settings > Camera > Formats > Most Compatible makes the next photos JPEG."),
    WRONG_TYPE("Only PDF, PNG and JPEG files can be uploaded. Please save or scan your document as one of these."),
    TYPE_MISMATCH("The file is not what its name says. Please save or scan your document anew as PDF, PNG or JPEG."),
    POLYGLOT(
            "The file holds more than one document or picture. Please print it to a new PDF, or scan it, and upload that."),
    ENCRYPTED(
            "The PDF opens with a password only. Please save it without the password, or print and scan it, and upload that."),
    ACTIVE_CONTENT(
            "The PDF contains something that runs by itself, such as a script. Please print it to a new PDF and upload that."),
    ATTACHMENTS(
            "The PDF has other files or media attached. Please remove them, or print it to a new PDF, and upload that."),
    XFA("The PDF is a form of a kind that we cannot read (XFA). Please print it to a new PDF and upload that."),
    TOO_MANY_PAGES("The PDF has more than 20 pages. Please upload only the pages that are needed."),
    TOO_COMPLEX(
            "The file takes too long or too much memory to open. Please scan it in a lower quality and upload that."),
    COMPACT_PDF(
            "The pages are packed in a way that cannot be read here (JPEG 2000, the scanner's \"compact PDF\"). Please choose the normal PDF, or JPEG, at the scanner."),
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
