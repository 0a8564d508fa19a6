package io.cpor.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The application's compiled classes, read once for all tests of a JVM that look at them: reading takes seconds. */
public final class OwnClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cpor");

    private OwnClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}
