package io.cpor.security.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the settings as one text, without a stack trace. */
final class UnsafeProductionSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeProductionSettings> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeProductionSettings cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set what is named, as environment variables or properties, and start again.",
                cause);
    }
}
