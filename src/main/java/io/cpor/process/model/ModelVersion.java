package io.cpor.process.model;

/** One version of a model. */
public record ModelVersion(int version, Origin origin) {}
