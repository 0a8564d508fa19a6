package io.cpor.model;

import io.cpor.association.value.Coded;

/** How what is in force stands to what the repository holds. */
public enum ModelDrift implements Coded {
    NONE("none", "the same as in the repository"),
    EDITED("edited", "an owner's edit, which is not in the repository yet"),
    REPOSITORY_CHANGED_TOO("repository-changed-too", "an owner's edit, while the repository was changed too"),
    EARLIER("earlier", "an earlier file of the repository; the next start deploys the present one"),
    SUPERSEDED(
            "superseded",
            "another file of the repository, which took the place of the one this release holds; it stays in force until"
                    + " you let the repository win"),
    NOT_IN_REPOSITORY("not-in-repository", "not in the repository at all");

    private final String code;
    private final String words;

    ModelDrift(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    /** What stands after «in force is». */
    public String words() {
        return words;
    }

    /**
     * Compares three files by their hashes.
     *
     * @param repository what the repository holds now
     * @param inForce what was deployed last, by whomever
     * @param last what the repository put into force last; {@code null} if it never did
     * @param had whether what the repository holds now was in force by it before
     */
    static ModelDrift of(String repository, String inForce, String last, boolean had) {
        if (repository.equals(inForce)) {
            return NONE;
        }
        if (inForce.equals(last)) {
            return had ? SUPERSEDED : EARLIER;
        }
        return repository.equals(last) ? EDITED : REPOSITORY_CHANGED_TOO;
    }
}
