package io.caseledger.prose;

import io.caseledger.shared.Rejected;
import io.caseledger.tabular.OfficePackage;
import io.caseledger.tabular.Source;
import java.io.IOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a DOCX, read out of its ZIP so that limits hold while it is read; {@link DocxText} says what is text. */
final class Docx {
    private static final long MAIN = 128L << 20;
    private static final long STYLES = 16L << 20;

    private Docx() {}

    static void read(Source source, TextSink sink) throws IOException {
        try (var file = opened(source)) {
            readParts(file, sink);
        }
    }

    private static OfficePackage opened(Source source) throws IOException {
        try {
            return new OfficePackage(source, "DOCX_UNSAFE");
        } catch (ZipException _) {
            throw Rejected.because("DOCX_UNREADABLE", "ZIP");
        }
    }

    /** What is packed or written wrongly is the file's fault; that its bytes can be read was seen when it was opened. */
    private static void readParts(OfficePackage file, TextSink sink) {
        String part = "[Content_Types].xml";
        try {
            DocxContents contents = DocxContents.of(file);
            part = contents.styles() == null ? contents.main() : contents.styles();
            DocxStyles styles = DocxStyles.of(contents.styles() == null ? null : file.part(contents.styles(), STYLES));
            part = contents.main();
            XMLStreamReader xml = file.part(part, MAIN);
            if (xml == null) {
                throw Rejected.because("DOCX_UNREADABLE", part);
            }
            new DocxText(styles, sink).read(xml);
        } catch (XMLStreamException | IOException _) {
            throw Rejected.because("DOCX_UNREADABLE", part);
        }
    }
}
