package io.cpor.security.production;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints in one short text that the database cannot be used at the start. It shows nothing of the driver's own words, because
 * a database's URL may hold a password.
 */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int STATE_CLASS = 2;

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                FailureAnalysis analysis = analysis(sql.getSQLState(), failure);
                if (analysis != null) {
                    return analysis;
                }
            }
        }
        return null;
    }

    /** The first two characters of a state are its class, which the SQL standard names. */
    private static FailureAnalysis analysis(String state, Throwable failure) {
        String stateClass = state.length() < STATE_CLASS ? state : state.substring(0, STATE_CLASS);
        return switch (stateClass) {
            case "08" ->
                new FailureAnalysis(
                        "The database cannot be reached.",
                        "Check host, port and name in CPOR_DATABASE_URL (spring.datasource.url), and that the database"
                                + " runs and lets this machine in. Then start again.",
                        failure);
            case "28" ->
                new FailureAnalysis(
                        "The database does not let the user in.",
                        "Check CPOR_DATABASE_USER (spring.datasource.username) and CPOR_DATABASE_PASSWORD, and that"
                                + " the database knows this user. Then start again.",
                        failure);
            case "3D" ->
                new FailureAnalysis(
                        "The database server has no database of that name.",
                        "Check the name in CPOR_DATABASE_URL (spring.datasource.url), or create the database. Then"
                                + " start again.",
                        failure);
            default -> null;
        };
    }
}
