package io.cpor.testing;

import io.cpor.sandbox.SealFile;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the key that POEs are sealed with, for an application that has no sandbox to make it. */
final class SealForProduction implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("CPOR_SEAL_KEYSTORE=" + SealFile.made("seal")).applyTo(context);
    }
}
