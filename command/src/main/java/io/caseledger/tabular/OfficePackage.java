package io.caseledger.tabular;

import io.caseledger.shared.Rejected;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX or a DOCX, which are ZIPs of XML. A part is unpacked no further than a limit and not at all suspiciously
 * well packed, and no part may declare a document type, so nothing outside of the file is ever read.
 */
public final class OfficePackage implements AutoCloseable {
    private static final XMLInputFactory XML = xml();

    private final String refusal;
    private final Path file;
    private final ZipFile zip;

    /**
     * @param refusal the code with which a part is refused that would not be safe to read
     * @throws java.util.zip.ZipException when it is no ZIP
     */
    public OfficePackage(Source source, String refusal) throws IOException {
        this.refusal = refusal;
        file = Files.createTempFile("office", ".zip");
        try {
            copy(source, file);
            zip = new ZipFile(file.toFile());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void copy(Source source, Path file) throws IOException {
        try (InputStream from = source.open();
                var to = Files.newOutputStream(file)) {
            from.transferTo(to);
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The names of all parts. */
    public List<String> parts() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** A part to read, which refuses a document type; null when the file has none of this name. */
    public @Nullable XMLStreamReader part(String name, long limit) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        InputStream unpacked =
                new Unpacking(zip.getInputStream(entry), name, limit, entry.getCompressedSize(), refusal);
        return new WithoutDocumentType(XML.createXMLStreamReader(unpacked), refusal);
    }

    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(file);
        } catch (IOException _) {
            file.toFile().deleteOnExit();
        }
    }

    /** A reader that stops where a document type is declared. */
    private static final class WithoutDocumentType extends StreamReaderDelegate {
        private final String refusal;

        WithoutDocumentType(XMLStreamReader reader, String refusal) {
            super(reader);
            this.refusal = refusal;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            Rejected.unless(event != DTD, refusal, "DOCTYPE");
            return event;
        }
    }

    /** Counts what comes out of a part. */
    private static final class Unpacking extends FilterInputStream {
        /** So much may come out however small it was; below, a ratio says nothing. */
        private static final long HARMLESS = 1 << 20;

        /** Sheets and texts pack 10 to 50 times; what packs 200 times was made to do so. */
        private static final long SUSPICIOUS = 200;

        /** The longest that a text or a tag may be: a full cell with each of its characters written as an entity, twice. */
        private static final int LONGEST = 1 << 20;

        private final String part;
        private final String refusal;
        private final long limit;
        private long unpacked;
        private int sinceTag;

        Unpacking(InputStream in, String part, long limit, long packed, String refusal) {
            super(in);
            this.part = part;
            this.refusal = refusal;
            this.limit = Math.min(limit, Math.max(HARMLESS, packed * SUSPICIOUS));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            unpacked += Math.max(read, 0);
            Rejected.unless(unpacked <= limit, refusal, part + " > " + limit);
            for (int i = from; i < from + read; i++) {
                sinceTag = into[i] == '>' ? 0 : sinceTag + 1;
                Rejected.unless(sinceTag <= LONGEST, refusal, part + ": " + LONGEST);
            }
            return read;
        }
    }
}
