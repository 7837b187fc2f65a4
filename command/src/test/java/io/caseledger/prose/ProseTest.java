package io.caseledger.prose;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caseledger.shared.Rejected;
import io.caseledger.tabular.Source;
import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProseTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Counted by hand: 防城港市知识产权纠纷研究 is 12, ， 。 are 2, 共三章 is 3. */
    private static final String TEXT = "防城港市知识产权纠纷研究，共三章。";

    private static final CharacterCounts COUNTS = new CharacterCounts(15, 17, 17);

    @Test
    void a_plain_text_counts_the_same_in_either_encoding() {
        for (byte[] bytes :
                new byte[][] {TEXT.getBytes(UTF_8), ("\uFEFF" + TEXT).getBytes(UTF_8), TEXT.getBytes(GB18030)}) {
            ReadText read = read(bytes, "报告.TXT");
            assertThat(read.counts()).isEqualTo(COUNTS);
            assertThat(read.format()).isEqualTo(TextFormat.PLAIN_TEXT);
            assertThat(read.opening()).endsWith("共三章。");
        }
    }

    @Test
    void other_encodings_are_refused_by_name() {
        assertThat(refused(("\uFEFF" + TEXT).getBytes(UTF_16LE), "a.txt")).isEqualTo("ENCODING_NOT_READ [UTF-16LE]");
        assertThat(refused("café au lait, déjà vu, naïve façade".getBytes(ISO_8859_1), "a.md"))
                .startsWith("ENCODING_NOT_READ [ISO-8859");
        byte[] big5 = "防城港市智慧財產權糾紛發生與應對現狀研究報告，共分三章，其一為概況".getBytes(Charset.forName("Big5"));
        assertThat(refused(big5, "a.txt")).isEqualTo("ENCODING_NOT_READ [Big5]");
    }

    @ParameterizedTest
    @CsvSource({
        "报告.doc, TEXT_FORMAT_NOT_READ [doc]",
        "报告.docm, TEXT_FORMAT_NOT_READ [docm]",
        "报告.pdf, TEXT_FORMAT_NOT_READ [pdf]",
        "报告, TEXT_FORMAT_NOT_READ [报告]",
        "报告.docx, 'TEXT_FORMAT_CONTRADICTS [DOCX, ?]'",
    })
    void a_name_of_another_format_is_refused(String name, String refusal) {
        assertThat(refused(TEXT.getBytes(UTF_8), name)).isEqualTo(refusal);
    }

    @Test
    void content_of_another_format_is_refused_by_name() {
        assertThat(refused("%PDF-1.7".getBytes(UTF_8), "a.txt")).isEqualTo("TEXT_FORMAT_CONTRADICTS [PLAIN_TEXT, PDF]");
        assertThat(refused("{\\rtf1 x}".getBytes(UTF_8), "a.md")).isEqualTo("TEXT_FORMAT_CONTRADICTS [MARKDOWN, RTF]");
        assertThat(refused(Docs.docx("<w:p/>"), "a.txt")).isEqualTo("TEXT_FORMAT_CONTRADICTS [PLAIN_TEXT, ZIP]");
    }

    @Test
    void a_text_of_millions_is_refused() {
        byte[] long_ = "字".repeat(Prose.LONGEST + 1).getBytes(UTF_8);
        assertThat(refused(long_, "a.txt")).isEqualTo("TEXT_TOO_LONG [2000000]");
        assertThat(refused(long_, "a.md")).isEqualTo("TEXT_TOO_LONG [2000000]");
    }

    @Test
    void the_beginning_is_kept_without_what_no_text_has() {
        ReadText read = Prose.read(Source.of("摘\u0007要\r\n正文很长".getBytes(UTF_8)), "a.txt", 6);
        assertThat(read.opening()).isEqualTo("摘要\n正");
    }

    static ReadText read(byte[] bytes, String name) {
        return Prose.read(Source.of(bytes), name, 4_000);
    }

    /** The code of the refusal, and what its sentence names. */
    static String refused(byte[] bytes, String name) {
        Rejected refused = catchThrowableOfType(Rejected.class, () -> read(bytes, name));
        assertThat(refused).as("refusal of " + name).isNotNull();
        Rejected.Reason reason = refused.reasons().getFirst();
        return reason.args().isEmpty() ? reason.code() : reason.code() + " " + reason.args();
    }
}
