package io.caseledger.prose;

import static io.caseledger.prose.Docs.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a DOCX is text. Counted by hand; beside each stands how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocxTest {
    private static final String HIDDEN = "<w:rPr><w:vanish/></w:rPr>";

    record Counted(String body, int han, int wordProcessor, int nonSpace, String how) {}

    static Stream<Counted> byHand() {
        return Stream.of(
                new Counted(p(r("", "研究报告")) + p(r("", "2022") + r("", "年。")), 5, 7, 10, "4, 2022 年 。"),
                new Counted(p(r("", "one")) + p(r("", "two")), 0, 2, 6, "paragraphs keep words apart"),
                new Counted(p(r("", "wo") + r("", "rd")), 0, 1, 4, "runs do not"),
                new Counted(
                        "<w:tbl><w:tr><w:tc>" + p(r("", "a")) + "</w:tc><w:tc>" + p(r("", "件"))
                                + "</w:tc></w:tr></w:tbl>",
                        1,
                        2,
                        2,
                        "cells of a table: a, 件"),
                new Counted(
                        p("<w:ins>" + r("", "增") + "</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
                                + "<w:moveFrom>" + r("", "移") + "</w:moveFrom><w:moveTo>" + r("", "移") + "</w:moveTo>"),
                        2,
                        2,
                        2,
                        "inserted 增, moved 移 where it is now"),
                new Counted(p(r(HIDDEN, "隐") + r("<w:rPr><w:vanish w:val=\"0\"/></w:rPr>", "显")), 1, 1, 1, "显 alone"),
                new Counted(
                        p(r("<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>", "显")),
                        1,
                        1,
                        1,
                        "it was hidden before a tracked change"),
                new Counted(
                        "<w:p><w:pPr>" + HIDDEN + "</w:pPr>" + r("", "显") + "</w:p>",
                        1,
                        1,
                        1,
                        "only the mark is hidden"),
                new Counted(
                        p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
                                + r("", "目录")),
                        2,
                        2,
                        2,
                        "the result of a field, not its instruction"),
                new Counted(
                        p("<w:r><w:pict><w:txbxContent>" + p(r("", "框")) + "</w:txbxContent></w:pict></w:r>"
                                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + r("", "文")),
                        1,
                        1,
                        1,
                        "文, without text box and footnote"),
                new Counted(
                        p("<w:r><mc:AlternateContent><mc:Choice>" + r("", "甲") + "</mc:Choice><mc:Fallback>"
                                + r("", "甲") + "</mc:Fallback></mc:AlternateContent></w:r>"),
                        1,
                        1,
                        1,
                        "甲 once"),
                new Counted(
                        p("<w:r><w:ruby><w:rt>" + r("", "fang") + "</w:rt><w:rubyBase>" + r("", "防")
                                + "</w:rubyBase></w:ruby></w:r>"),
                        1,
                        1,
                        1,
                        "防 without its pinyin"),
                new Counted(
                        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p(r("", "单击此处"))
                                + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" + p(r("", "内容"))
                                + "</w:sdtContent></w:sdt>",
                        2,
                        2,
                        2,
                        "内容 without a placeholder"),
                new Counted(
                        p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t>"
                                + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"),
                        0,
                        3,
                        5,
                        "a, b-c and a tick"),
                new Counted(
                        p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + r("", "式")),
                        1,
                        1,
                        1,
                        "式 without the formula"));
    }

    @ParameterizedTest
    @MethodSource("byHand")
    void a_document_has_as_many_characters_as_by_hand(Counted it) {
        assertThat(ProseTest.read(docx(it.body()), "a.docx").counts())
                .as(it.how())
                .isEqualTo(new CharacterCounts(it.han(), it.wordProcessor(), it.nonSpace()));
    }

    /** Hidden by the style of the paragraph or of the characters, or by the style that it is based on; both together show it. */
    @Test
    void a_style_hides_its_text_too() {
        var parts = parts("<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>" + r("", "甲")
                + r("<w:rPr><w:rStyle w:val=\"Aside\"/></w:rPr>", "乙") + "</w:p>"
                + p(r("<w:rPr><w:rStyle w:val=\"Aside\"/></w:rPr>", "丙丁") + r("", "戊己庚")));
        parts.put(RELATIONS, relations(relation("styles", "styles.xml", "")));
        parts.put(
                "word/styles.xml",
                styles("<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"/>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:basedOn w:val=\"Note\"/>" + HIDDEN
                        + "</w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:basedOn w:val=\"Base\"/></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"Aside\">" + HIDDEN + "</w:style>"));
        assertThat(ProseTest.read(zip(parts), "a.docx").counts().han())
                .as("乙 and 戊己庚")
                .isEqualTo(4);
    }

    @Test
    void what_a_word_processor_wrote_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("防城港市知识产权研究报告");
            document.createTable(1, 1).getRow(0).getCell(0).setText("立案12件");
            document.createParagraph().createHyperlinkRun("https://example.org").setText("链接");
            document.createFootnote().createParagraph().createRun().setText("脚注不计");
            document.write(bytes);
        }
        ReadText read = ProseTest.read(bytes.toByteArray(), "报告.docx");
        assertThat(read.counts()).as("12 + 立案 件 + 链接 Han, and 12").isEqualTo(new CharacterCounts(17, 18, 19));
        assertThat(read.opening()).startsWith("防城港市知识产权研究报告");
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String properties, String text) {
        return "<w:r>" + properties + "<w:t>" + text + "</w:t></w:r>";
    }
}
