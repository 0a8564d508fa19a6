package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

/** What staff do about the reviewer's question: answer it now, or have the customer sign a new POE first. */
public enum AnswerKind implements Coded {
    ANSWER,
    NEW_POE
}
