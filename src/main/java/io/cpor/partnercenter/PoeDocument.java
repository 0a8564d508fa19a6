package io.cpor.partnercenter;

/** A signed POE as it goes to Partner Center. */
public record PoeDocument(String mediaType, byte[] content) {}
