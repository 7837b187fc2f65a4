package io.caseledger.prose;

import static io.caseledger.prose.Docs.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no DOCX, or one that was made to do harm: refused by name, and nothing outside of it is touched. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsafeDocxTest {
    private static final String TEXT = "<w:p><w:r><w:t>字</w:t></w:r></w:p>";

    /** Nobody may knock here: it stands for any place outside. */
    private ServerSocketChannel door;

    private String outside;

    @BeforeEach
    void listen() throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.configureBlocking(false);
        outside = "http://127.0.0.1:" + ((InetSocketAddress) door.getLocalAddress()).getPort() + "/evil";
    }

    @AfterEach
    void nobody_knocked() throws IOException {
        assertThat(door.accept()).isNull();
        door.close();
    }

    @Test
    void the_door_would_notice() throws IOException {
        try (var caller = java.nio.channels.SocketChannel.open(door.getLocalAddress())) {
            assertThat(caller.isConnected()).isTrue();
            try (var called = door.accept()) {
                assertThat(called).isNotNull();
            }
        }
    }

    @Test
    void a_document_type_is_refused_in_any_part(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "秘密");
        for (String system : new String[] {outside, secret.toUri().toString()}) {
            String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + system + "\">]>";
            var parts = parts("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
            parts.put(MAIN, evil + parts.get(MAIN));
            assertThat(ProseTest.refused(zip(parts), "a.docx")).isEqualTo("DOCX_UNSAFE [DOCTYPE]");
            assertThat(ProseTest.refused(docxWith(TYPES, evil + parts.get(TYPES)), "a.docx"))
                    .isEqualTo("DOCX_UNSAFE [DOCTYPE]");
            assertThat(ProseTest.refused(docxWith(RELATIONS, evil + relations()), "a.docx"))
                    .isEqualTo("DOCX_UNSAFE [DOCTYPE]");
            String external = "<!DOCTYPE x SYSTEM \"" + system + "\">";
            parts.put(MAIN, external + document(TEXT));
            assertThat(ProseTest.refused(zip(parts), "a.docx")).isEqualTo("DOCX_UNSAFE [DOCTYPE]");
        }
    }

    @Test
    void parts_from_elsewhere_are_refused_but_a_hyperlink_is_not() {
        assertThat(ProseTest.refused(docxWith(RELATIONS, relations(outside("image", outside))), "a.docx"))
                .isEqualTo("DOCX_REFERS_OUTSIDE [image, " + outside + "]");
        String settings = relations(outside("attachedTemplate", "file:///evil.dotm"));
        assertThat(ProseTest.refused(docxWith("word/_rels/settings.xml.rels", settings), "a.docx"))
                .isEqualTo("DOCX_REFERS_OUTSIDE [attachedTemplate, file:///evil.dotm]");
        assertThat(ProseTest.refused(docxWith("_rels/.rels", relations(outside("officeDocument", outside))), "a.docx"))
                .startsWith("DOCX_REFERS_OUTSIDE [officeDocument");
        byte[] linked = docxWith(RELATIONS, relations(outside("hyperlink", outside)));
        assertThat(ProseTest.read(linked, "a.docx").counts().han()).isEqualTo(1);
    }

    @Test
    void a_bomb_is_refused_long_before_it_has_gone_off() {
        byte[] bomb = docx("<w:b/>".repeat(20_000_000));
        assertThat(bomb.length).isLessThan(500_000);
        assertThat(ProseTest.refused(bomb, "a.docx")).startsWith("DOCX_UNSAFE [word/document.xml > ");
        byte[] styles = docxWith("_rels/.rels", relations("<Relationship/>".repeat(5_000_000)));
        assertThat(ProseTest.refused(styles, "a.docx")).startsWith("DOCX_UNSAFE [_rels/.rels > ");
    }

    @Test
    void macros_are_refused() {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        assertThat(ProseTest.refused(docxWith(TYPES, types(macro)), "a.docx")).isEqualTo("DOCX_HAS_MACROS");
        String inside = relations(
                "<Relationship Id=\"r\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>");
        assertThat(ProseTest.refused(docxWith(RELATIONS, inside), "a.docx")).isEqualTo("DOCX_HAS_MACROS");
    }

    @Test
    void a_password_is_named_as_the_reason() throws Exception {
        assertThat(ProseTest.refused(encrypted(docx(TEXT)), "a.docx")).isEqualTo("TEXT_ENCRYPTED");
        var old = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[10]), "WordDocument");
            files.writeFilesystem(old);
        }
        assertThat(ProseTest.refused(old.toByteArray(), "a.docx")).isEqualTo("TEXT_FORMAT_CONTRADICTS [DOCX, DOC]");
    }

    private static byte[] encrypted(byte[] docx) throws IOException, InvalidFormatException, Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem();
                var opened = OPCPackage.open(new ByteArrayInputStream(docx))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("防城港");
            try (var out = encryptor.getDataStream(files)) {
                opened.save(out);
            }
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void an_archive_that_is_no_document_or_is_damaged_is_refused() {
        byte[] sheet =
                docxWith(TYPES, types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        assertThat(ProseTest.refused(sheet, "a.docx")).isEqualTo("DOCX_UNREADABLE [[Content_Types].xml]");
        assertThat(ProseTest.refused(zip(Map.of("a.txt", "字")), "a.docx"))
                .isEqualTo("DOCX_UNREADABLE [[Content_Types].xml]");
        byte[] whole = docx(TEXT);
        assertThat(ProseTest.refused(Arrays.copyOf(whole, whole.length / 2), "a.docx"))
                .isEqualTo("DOCX_UNREADABLE [ZIP]");
        assertThat(ProseTest.refused(docxWith(MAIN, "<w:document"), "a.docx"))
                .isEqualTo("DOCX_UNREADABLE [word/document.xml]");
        var without = parts(TEXT);
        without.remove(MAIN);
        assertThat(ProseTest.refused(zip(without), "a.docx")).isEqualTo("DOCX_UNREADABLE [word/document.xml]");
        assertThat(ProseTest.refused(docx("<w:altChunk/>"), "a.docx")).isEqualTo("DOCX_UNREADABLE [altChunk]");
        assertThat(ProseTest.refused("PK\3\4".getBytes(UTF_8), "a.docx")).isEqualTo("DOCX_UNREADABLE [ZIP]");
    }
}
