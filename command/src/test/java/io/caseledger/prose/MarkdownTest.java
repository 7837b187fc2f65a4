package io.caseledger.prose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text counts, the marks do not. Counted by hand; beside each stands how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {
    record Counted(String document, int han, int wordProcessor, int nonSpace, String how) {}

    static Stream<Counted> byHand() {
        return Stream.of(
                new Counted("# 第一章 概况\n\n正文。", 7, 8, 8, "第一章概况 5, 正文 2, 。"),
                new Counted("**重点**与*次要*和`code`", 6, 7, 10, "重点 与 次要 和 are 6, code is a word of 4"),
                new Counted("- 一\n- 二\n\n1. 三\n2. 四", 4, 4, 4, "four items; bullets and numbers are marks"),
                new Counted("> 引文\n> 两行", 4, 4, 4, "引文 两行"),
                new Counted("见[法条](https://example.org/law \"标题\")。", 3, 4, 4, "见 法条 。, neither address nor title"),
                new Counted("见<https://example.org>", 1, 2, 20, "见, and the address that is shown, 19 long"),
                new Counted("![图一](a.png)图", 1, 1, 1, "图 beside a picture"),
                new Counted("| 年 | 件 |\n|---|---|\n| 2022 | 15 |", 2, 4, 8, "年 件 2022 15"),
                new Counted("a|b\n-|-\nc|d", 0, 4, 4, "four cells, which keep words apart"),
                new Counted("~~删~~<!-- 注 --><b>粗</b><br>体", 3, 3, 3, "删 粗 体 without HTML"),
                new Counted("<div>\n块\n</div>\n\n文", 1, 1, 1, "raw HTML does not count"),
                new Counted("```java\nint a\n```", 0, 2, 4, "int, a; the language is a mark"),
                new Counted("AT&amp;T \\* &copy;", 0, 1, 6, "AT&T is one word; * and © are no words"),
                new Counted("one  \ntwo\nthree", 0, 3, 11, "line breaks keep words apart"));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void a_document_has_as_many_characters_as_by_hand(Counted it) {
        assertThat(ProseTest.read(it.document().getBytes(UTF_8), "a.md").counts())
                .as(it.how())
                .isEqualTo(new CharacterCounts(it.han(), it.wordProcessor(), it.nonSpace()));
    }

    @Test
    void a_document_may_be_nested_as_deeply_as_its_author_likes() {
        for (String deep : List.of("> ".repeat(20_000) + "字", "[".repeat(50_000) + "字", "*".repeat(50_000) + "字")) {
            assertThat(ProseTest.read(deep.getBytes(UTF_8), "a.markdown")
                            .counts()
                            .han())
                    .isEqualTo(1);
        }
    }
}
