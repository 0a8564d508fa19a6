/**
 * What comes in from outside as a file: whether a signed proof of execution that was uploaded may be kept, and what we need
 * to read of it. Our own JVM looks at the file's bytes only; it is opened by a program of its own ({@code FileReaderProgram})
 * with little memory, little time and none of our secrets, which is ended when it takes too long, so that the worst a hostile
 * file does is to be refused.
 */
package io.cpor.poe.upload;
