package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision tables are code too. */
class DecisionModelTest {
    private static final FeelEngine FEEL = feel();
    private static final VariableContext NOTHING =
            Variables.createVariables().putValue("cell", null).asVariableContext();

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }

    static Stream<File> tables() {
        return Stream.of(new File("processes").listFiles((folder, name) -> name.endsWith(".dmn")));
    }

    private static Decision decision(File table) {
        return Dmn.readModelFromFile(table)
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_decision_is_named_as_its_file_and_says_how_long_its_history_is_kept(File table) {
        assertThat(table.getName()).isEqualTo(decision(table).getId() + ".dmn");
        assertThat(decision(table).getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(decision(table).getName()).matches("\\p{Lu}.*");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_id_says_what_it_is_and_none_was_generated(File table) {
        DmnModelInstance model = Dmn.readModelFromFile(table);

        assertThat(model.getModelElementsByType(DmnElement.class))
                .filteredOn(element -> element.getId() != null && !(element instanceof Decision))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.getId())
                        .matches(element.getElementType().getTypeName() + "_[a-z][a-zA-Z0-9]*(_[a-z][a-zA-Z]*)?"));
        assertThat(model.getModelElementsByType(Rule.class))
                .isNotEmpty()
                .allMatch(rule -> rule.getId().startsWith("rule_"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_cell_can_be_read(File table) {
        DmnModelInstance model = Dmn.readModelFromFile(table);

        assertThat(model.getModelElementsByType(InputEntry.class))
                .filteredOn(cell -> !text(cell).isEmpty())
                .satisfies(cells -> assertThat(cells.isEmpty())
                        .as("only a table without inputs has none")
                        .isEqualTo(model.getModelElementsByType(Input.class).isEmpty()))
                .allSatisfy(cell -> assertThatCode(() -> FEEL.evaluateSimpleUnaryTests(text(cell), "cell", NOTHING))
                        .as(cell.getId())
                        .doesNotThrowAnyException());
        assertThat(model.getModelElementsByType(OutputEntry.class))
                .filteredOn(cell -> !text(cell).isEmpty())
                .isNotEmpty()
                .allSatisfy(cell -> assertThatCode(() -> FEEL.evaluateSimpleExpression(text(cell), NOTHING))
                        .as(cell.getId())
                        .doesNotThrowAnyException());
    }

    private static String text(DmnElement cell) {
        return cell.getTextContent().strip();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_modeler_can_draw_it(File table) {
        assertThat(Dmn.readModelFromFile(table).getDefinitions().getDomElement().getChildElements())
                .filteredOn(element -> element.getLocalName().equals("DMNDI"))
                .hasSize(1);
        assertThat(Dmn.convertToString(Dmn.readModelFromFile(table)))
                .contains("dmnElementRef=\"" + decision(table).getId() + "\"");
    }
}
