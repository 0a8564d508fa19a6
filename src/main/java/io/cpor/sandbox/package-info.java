/**
 * Microsoft and the mail server, played for the newcomer over real HTTP and real SMTP. The sandbox imports nothing of ours
 * and is imported by nothing. What is played meets the application only on the wire; beside that the sandbox makes its
 * users, settings and tables, and keeps the database's file small. It exists in the profile {@code sandbox} alone.
 */
package io.cpor.sandbox;
