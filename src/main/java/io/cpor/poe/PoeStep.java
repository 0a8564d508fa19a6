package io.cpor.poe;

import io.cpor.association.value.Coded;

/** What happens to a POE on its way to the signature; together they are the evidence's chain of events. */
public enum PoeStep implements Coded {
    SENT,
    REMINDED,
    /** The link was fetched, perhaps by a mail scanner. */
    LINK_FETCHED,
    /** The page behind the link was opened by a browser. */
    OPENED,
    FORM_DOWNLOADED,
    FORM_UPLOADED,
    DRAFT_SAVED,
    /** What is to be signed was shown as a whole. */
    REVIEWED,
    SIGNED,
    SCAN_UPLOADED
}
