package io.cpor.model;

/** There is no such model, or no such version of it. */
public final class ModelUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelUnknown(String message) {
        super(message);
    }
}
