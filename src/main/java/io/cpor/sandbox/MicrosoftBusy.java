package io.cpor.sandbox;

/** Says that Microsoft has something to do: a claim moved, or something lies in the outbox. */
record MicrosoftBusy() {}
