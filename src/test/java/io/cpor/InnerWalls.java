package io.cpor;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The walls within a wing of the house: its packages, and what stands in no package of its own, use each other one way. */
final class InnerWalls {
    private InnerWalls() {}

    static ArchRule noCycleWithin(String wing) {
        return slices().assignedFrom(rooms(wing)).should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static SliceAssignment rooms(String wing) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                String name = type.getPackageName();
                if (name.equals(wing)) {
                    return SliceIdentifier.of("hall");
                }
                return name.startsWith(wing + ".")
                        ? SliceIdentifier.of(name.substring(wing.length() + 1).split("\\.")[0])
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the packages within " + wing;
            }
        };
    }
}
