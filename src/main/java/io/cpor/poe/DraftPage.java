package io.cpor.poe;

/**
 * The page on which somebody changes a draft.
 *
 * @param id of this very page, as it was shown once
 * @param shown the {@link Poe#draftHash} of the draft that it showed
 */
public record DraftPage(String id, String shown) {
    private static final int LONGEST_ID = 64;

    /** Whether it may save over a draft that was saved last by that page, and has that hash now. */
    boolean canReplace(String lastPage, String hash) {
        return shown.equals(hash) || isNamed() && id.equals(lastPage);
    }

    /** Its id as it is kept; {@code null} if it has none that can be kept. */
    String kept() {
        return isNamed() ? id : null;
    }

    private boolean isNamed() {
        return !id.isEmpty() && id.length() <= LONGEST_ID;
    }
}
