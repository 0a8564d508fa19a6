/**
 * One class per user task of the diagram, of the same name: what staff see in its form, and what becomes of their answer.
 * What is refused is refused in words, and changes nothing.
 */
package io.cpor.process.usertask;
