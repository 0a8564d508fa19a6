package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String LINK = "[see here](http://evil.example)";

    @Test
    void what_others_wrote_is_no_markup() {
        assertThat(Markdown.text(LINK + "<b>"))
                .doesNotContain("[", "(", "<", ":")
                .contains("see here", "http");
    }

    @Test
    void with_a_limit_it_is_cut_between_two_characters() {
        assertThat(Markdown.text(LINK, 3900)).isEqualTo(Markdown.text(LINK));
        assertThat(Markdown.text("a[b", 7)).isEqualTo("a&#91;b");
        assertThat(Markdown.text("a[bc", 7)).isEqualTo("a …");
        assertThat(Markdown.text("abc\ud83d\ude00def", 7)).isEqualTo("abc\ud83d\ude00 …");
        assertThat(Markdown.text("abc\ud83d\ude00defg", 6)).isEqualTo("abc …");
        assertThat(Markdown.text("[".repeat(2000), 3800))
                .hasSizeBetween(3790, 3800)
                .endsWith("&#91; …");
        assertThat(Markdown.text("a b".repeat(100), 50)).startsWith("a ba ba b").hasSizeLessThanOrEqualTo(50);
    }
}
