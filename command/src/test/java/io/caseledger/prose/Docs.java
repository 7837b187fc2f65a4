package io.caseledger.prose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files as tests need them, written by hand so that they may be wrong. */
final class Docs {
    static final String MAIN = "word/document.xml";
    static final String TYPES = "[Content_Types].xml";
    static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Docs() {}

    /** A document with this body. */
    static byte[] docx(String body) {
        return zip(parts(body));
    }

    static byte[] docxWith(String part, String content) {
        var parts = parts("<w:p><w:r><w:t>字</w:t></w:r></w:p>");
        parts.put(part, content);
        return zip(parts);
    }

    static Map<String, String> parts(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(TYPES, types(WORD));
        parts.put("_rels/.rels", relations(relation("officeDocument", MAIN, "")));
        parts.put(MAIN, document(body));
        return parts;
    }

    static String types(String main) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    static String document(String body) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>" + body
                + "</w:body></w:document>";
    }

    static String styles(String styles) {
        return "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + styles
                + "</w:styles>";
    }

    static String relations(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    static String relation(String kind, String target, String mode) {
        return "<Relationship Id=\"r\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\"" + mode + "/>";
    }

    static String outside(String kind, String target) {
        return relation(kind, target, " TargetMode=\"External\"");
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
