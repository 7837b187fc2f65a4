package io.caseledger.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a workbook anew without the time of writing, so that the same workbook is the same bytes. */
final class FixedPackage {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

    /** The first instant that the format of archives knows. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedPackage() {}

    /**
     * The same parts, dated by what the workbook shows. The writer streams its parts, so that their sizes stand in the directory
     * at the end alone; the JDK reads such a directory from a file only.
     */
    static byte[] of(byte[] workbook, Instant date) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            return packed(file, date);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] packed(Path file, Instant date) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var parts = new ZipFile(file.toFile());
                var fixed = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(EPOCH);
                fixed.putNextEntry(entry);
                byte[] content = parts.getInputStream(part).readAllBytes();
                fixed.write(part.getName().equals(PROPERTIES) ? dated(content, date) : content);
                fixed.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] properties, Instant date) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceFirst("$1" + date).getBytes(StandardCharsets.UTF_8);
    }
}
