package io.cpor.partnercenter;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A document as it goes to Partner Center: a signed POE, or a file that goes with an answer.
 *
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param content opens it; each call reads it from its beginning
 */
public record ClaimDocument(String mediaType, long size, String sha256, Supplier<InputStream> content) {}
