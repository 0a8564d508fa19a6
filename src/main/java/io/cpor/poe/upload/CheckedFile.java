package io.cpor.poe.upload;

import java.nio.file.Path;

/** A file whose name, sender and first bytes agree on its kind. */
record CheckedFile(FileKind kind, Path content) {}
