/**
 * Microsoft and the mail server, played for the newcomer over real HTTP and real SMTP. The sandbox imports nothing of ours
 * and is imported by nothing. What is played meets the application only on the wire, the portfolio's reports too; beside that the
 * sandbox makes its users, settings and tables, keeps the database's file small, and takes back the portfolio's months when they are
 * played again. It exists in the profile {@code sandbox} alone.
 */
package io.cpor.sandbox;
