package io.caseledger.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were counted by hand; beside each stands how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CharacterCounterTest {
    record Counted(String text, int han, int wordProcessor, int nonSpace, String how) {
        @Override
        public String toString() {
            return text + " (" + how + ")";
        }
    }

    static final List<Counted> BY_HAND = List.of(
            new Counted("", 0, 0, 0, "nothing"),
            new Counted("防城港市知识产权", 8, 8, 8, "防 城 港 市 知 识 产 权"),
            new Counted("研究报告，共三章。", 7, 9, 9, "4 + 3 Han, and ， 。"),
            new Counted("他说：“不侵权。”", 5, 9, 9, "2 + 3 Han, and ： “ 。 ”"),
            new Counted("，。、；：？！（）《》【】", 0, 13, 13, "thirteen full-width marks"),
            new Counted("未解决——仍在审理……", 7, 11, 11, "3 + 4 Han, 破折号 is two dashes, 省略号 two ellipses"),
            new Counted("约翰·史密斯", 5, 6, 6, "2 + 3 Han, and 间隔号"),
            // Han, wherever Unicode has them
            new Counted(
                    "\uD840\uDC00\uD869\uDEA5\uD86D\uDF40\uD87A\uDFE0",
                    4,
                    4,
                    4,
                    "U+20000 2A6A5 2B740 2EBE0, two units each"),
            new Counted("\uF900\uF901\uD87E\uDC00", 3, 3, 3, "compatibility ideographs U+F900 F901 2F800"),
            new Counted("二〇二二年", 5, 5, 5, "〇 is Han"),
            new Counted("人々", 2, 2, 2, "々 is Han"),
            new Counted("\u845B\uDB40\uDD00城", 2, 2, 2, "葛 with a variation selector (U+E0100), and 城"),
            new Counted("\uE000字", 1, 2, 2, "a character of one's own (造字), which nobody knows to be Han, and 字"),
            // Latin words and numbers
            new Counted("AI技术", 2, 3, 4, "AI, 技 术"),
            new Counted("A4纸", 1, 2, 3, "A4, 纸"),
            new Counted("2022年12月31日", 3, 6, 11, "2022 年 12 月 31 日; digits 4 + 2 + 2 and 3 Han"),
            new Counted("3.14 and 1,000 and 50%", 0, 5, 18, "five runs of 4 + 3 + 5 + 3 + 3"),
            new Counted("state-of-the-art don't don’t U.S.A.", 0, 4, 32, "four words of 16 + 5 + 5 + 6"),
            new Counted("https://example.org/a?b=c，见附件", 3, 5, 29, "an address of 25, ， and 3 Han"),
            new Counted("中文,英文", 4, 4, 5, "4 Han; a half-width comma is neither word nor full-width mark"),
            new Counted("a - b", 0, 2, 3, "a, b; a half-width mark alone is no word"),
            new Counted("100,000元(含税)", 3, 4, 12, "100,000 元 含 税; 7 + 1 + 1 + 2 + 1"),
            new Counted("3·15 晚会", 2, 3, 6, "3·15 is one number, and 2 Han"),
            new Counted("2020–2022 年", 1, 2, 10, "2020–2022 is one, and 年"),
            new Counted("m² é e\u0301", 0, 3, 4, "m², é, and é of two code points that are one letter"),
            new Counted("A·中", 1, 3, 3, "A, then 间隔号 since no letter follows it, then 中"),
            new Counted("A·", 0, 2, 2, "A and 间隔号 at the end"),
            new Counted("Б α", 0, 2, 2, "letters of any alphabet make words"),
            new Counted("a\u200Bb\u00ADc", 0, 1, 3, "a zero-width space and a soft hyphen are invisible"),
            // other full squares
            new Counted("ＡＢＣ１２３", 0, 6, 6, "six full-width letters and digits"),
            new Counted("カタカナとｶﾅ", 0, 7, 7, "five kana, and two of half width"),
            new Counted("대한민국 특허", 0, 2, 6, "two Korean words of 4 + 2 syllables"),
            new Counted("①②③ ℃ Ⅳ", 0, 5, 5, "five squares"),
            new Counted(
                    "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD", 0, 3, 3, "three emoji by code point, one a colour of skin"),
            // what is between
            new Counted("\u3000\u3000第一章\t\u00A0\r\n", 3, 3, 3, "第 一 章 between spaces of all widths"),
            new Counted("\uFEFF正文", 2, 2, 2, "a byte order mark, 正 文"));

    static Stream<Counted> byHand() {
        return BY_HAND.stream();
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void a_text_has_as_many_characters_as_by_hand(Counted it) {
        assertThat(count(it.text())).isEqualTo(new CharacterCounts(it.han(), it.wordProcessor(), it.nonSpace()));
    }

    @Test
    void in_which_pieces_a_text_comes_makes_no_difference() {
        var random = new Random(9);
        String whole = String.join("\n", BY_HAND.stream().map(Counted::text).toList());
        CharacterCounts counts = count(whole);
        assertThat(counts.han())
                .isEqualTo(BY_HAND.stream().mapToInt(Counted::han).sum());
        assertThat(counts.wordProcessor())
                .isEqualTo(BY_HAND.stream().mapToInt(Counted::wordProcessor).sum());
        for (int i = 0; i < 200; i++) {
            var counter = new CharacterCounter();
            for (int from = 0; from < whole.length(); ) {
                int to = Math.min(whole.length(), from + 1 + random.nextInt(5));
                counter.take(whole.substring(from, to));
                from = to;
            }
            assertThat(counter.counts()).isEqualTo(counts);
        }
    }

    /** Two databases of Unicode: Java's own, and the newer one of ICU. */
    @Test
    void every_han_character_that_java_knows_is_one() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(it -> Character.isDefined(it) && UnicodeScript.of(it) == UnicodeScript.HAN)
                        .filter(it -> Character.getType(it) != Character.COMBINING_SPACING_MARK)
                        .filter(it -> CharacterKind.of(it) != CharacterKind.HAN)
                        .boxed())
                .isEmpty();
        assertThat(IntStream.range(0x4E00, 0xA000)
                        .filter(it -> CharacterKind.of(it) == CharacterKind.HAN)
                        .count())
                .isEqualTo(0xA000 - 0x4E00);
    }

    @Test
    void half_a_character_is_none() {
        assertThat(count("\uD840字\uDC00")).isEqualTo(new CharacterCounts(1, 1, 1));
    }

    @Test
    void the_rules_and_the_version_of_unicode_have_a_name() {
        assertThat(CharacterCounter.METHOD).matches("1/Unicode [0-9]+\\.[0-9]+");
    }

    static CharacterCounts count(String text) {
        var counter = new CharacterCounter();
        counter.take(text);
        return counter.counts();
    }
}
