package io.cpor.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GUIDs as registries, scripts and word processors write them. */
class GuidParserTest {
    private static final String PLAIN = "d15597ab-2a43-482c-92b4-be5ca5d0aa75";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "{d15597ab-2a43-482c-92b4-be5ca5d0aa75}",
                "(d15597ab-2a43-482c-92b4-be5ca5d0aa75)",
                "urn:uuid:d15597ab-2a43-482c-92b4-be5ca5d0aa75",
                "d15597ab2a43482c92b4be5ca5d0aa75",
                "d15597ab‑2a43–482c—92b4-be5ca5d0aa75"
            })
    void a_guid_is_put_in_its_usual_writing(String written) {
        assertThat(GuidParser.plain(written)).isEqualTo(PLAIN);
        assertThat(GuidParser.atEnd("Power Apps " + written)).isEqualTo(new GuidParser.Ending("Power Apps ", PLAIN));
    }

    @Test
    void what_is_no_guid_stays_as_it_is() {
        assertThat(GuidParser.plain("d15597ab-2a43-482c-92b4-be5ca5d0aa7")).endsWith("aa7");
        assertThat(GuidParser.atEnd("Power Apps")).isNull();
        assertThat(GuidParser.atEnd(PLAIN + "0")).isNull();
        assertThat(GuidParser.atEnd("a" + PLAIN)).isNull();
    }
}
