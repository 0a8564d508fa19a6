package io.cpor.model;

/** One version of a model. */
public record ModelVersion(int version, Origin origin) {}
