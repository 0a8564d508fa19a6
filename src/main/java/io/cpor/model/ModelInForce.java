package io.cpor.model;

/**
 * A model as it is in force, and how that stands to the repository.
 *
 * @param name of its file: its key and the ending of its kind
 * @param title its name in words
 */
public record ModelInForce(
        String name, String key, String title, ModelKind kind, int version, Origin origin, ModelDrift drift) {}
