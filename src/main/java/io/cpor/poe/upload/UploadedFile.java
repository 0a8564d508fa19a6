package io.cpor.poe.upload;

import java.nio.file.Path;

/**
 * A file as somebody sent it.
 *
 * @param name what it was called on their machine
 * @param declaredType the media type that their browser sent along, or {@code null}
 * @param content where it lies on our disk; it stays the caller's
 */
public record UploadedFile(String name, String declaredType, Path content) {}
