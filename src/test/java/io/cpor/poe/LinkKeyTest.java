package io.cpor.poe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class LinkKeyTest {
    private final LinkKey key = new LinkKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void the_same_is_derived_again_and_nothing_else() {
        assertThat(key.derive("poe-link", "CPOR-2026-00001/1/1"))
                .isEqualTo(key.derive("poe-link", "CPOR-2026-00001/1/1"))
                .isNotEqualTo(key.derive("poe-link", "CPOR-2026-00001/1/2"))
                .isNotEqualTo(key.derive("portal-session", "CPOR-2026-00001/1/1"))
                .matches("[A-Za-z0-9_-]{43}"); // 256 bits
    }

    @Test
    void another_key_derives_something_else() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new LinkKey(Base64.getEncoder().encodeToString(other)).derive("a", "b"))
                .isNotEqualTo(key.derive("a", "b"));
    }

    @Test
    void a_missing_or_short_key_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> new LinkKey("")).hasMessageContaining("cpor.links.key");
        assertThatThrownBy(() -> new LinkKey("c2hvcnQ=")).hasMessageContaining("openssl rand -base64 32");
    }
}
