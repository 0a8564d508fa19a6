package io.cpor.model.migration;

/** A box of the version in force that an older version does not have; it may take the place of one that is gone. */
public record NewBox(String id, String name) {}
