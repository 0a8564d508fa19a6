package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variable is a text, a number, a boolean or a date. */
@SecurityStatement(39)
class SafeVariableTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"object", "file", "bytes", "xml"})
    void the_name_of_any_other_type_is_not_known(String type) {
        assertThat(new SafeVariableTypes().typeForName(type)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "boolean", "integer", "date"})
    void that_of_a_plain_value_is(String type) {
        assertThat(new SafeVariableTypes().typeForName(type)).isNotNull();
    }
}
