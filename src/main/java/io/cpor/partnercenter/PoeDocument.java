package io.cpor.partnercenter;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A signed POE as it goes to Partner Center.
 *
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param content opens it; each call reads it from its beginning
 */
public record PoeDocument(String mediaType, long size, String sha256, Supplier<InputStream> content) {}
