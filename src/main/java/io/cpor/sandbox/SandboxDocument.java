package io.cpor.sandbox;

/** A file that the partner put to a claim, beside the POE. */
record SandboxDocument(String id, String name, String mediaType, String sha256) {}
