package io.cpor.association.claim;

/** Staff looked at a status this application does not know, and said what it means. */
record Clarification(String status, Verification meaning) {}
