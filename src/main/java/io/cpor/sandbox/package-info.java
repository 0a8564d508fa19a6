/**
 * Microsoft and the mail server, played for the newcomer over real HTTP and real SMTP. The sandbox imports nothing of ours
 * and is imported by nothing: it meets the application only on the wire, keeps its memory in tables of its own, and exists
 * in the profile {@code sandbox} alone.
 */
package io.cpor.sandbox;
