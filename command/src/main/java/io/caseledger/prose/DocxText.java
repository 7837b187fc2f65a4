package io.caseledger.prose;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import io.caseledger.shared.Rejected;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What is text in the body of a DOCX (ECMA-376 part 1, 17), as word processors count it: paragraphs and tables, with what was
 * inserted and without what was deleted or moved away, with the results of fields. Not: hidden text, footnotes and endnotes,
 * text boxes, headers and footers, comments, phonetic guides, formulas, and what a placeholder says.
 */
final class DocxText {
    private final DocxStyles styles;
    private final TextSink sink;

    private @Nullable String paragraphStyle;
    private @Nullable String runStyle;
    private @Nullable Boolean runHidden;
    private boolean placeholder;
    private boolean inText;

    DocxText(DocxStyles styles, TextSink sink) {
        this.styles = styles;
        this.sink = sink;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case START_ELEMENT -> start(xml);
                case END_ELEMENT -> end(DocxXml.name(xml));
                case CHARACTERS, CDATA, SPACE -> {
                    if (inText) {
                        emit(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (DocxXml.name(xml)) {
            case "t" -> inText = true;
            case "p" -> paragraphStyle = null;
            case "r" -> {
                runStyle = null;
                runHidden = null;
            }
            case "pPr" -> DocxXml.children(xml, this::ofParagraph);
            case "rPr" -> DocxXml.children(xml, this::ofRun);
            case "sdtPr" -> {
                placeholder = false;
                DocxXml.children(xml, it -> placeholder |= DocxXml.name(it).equals("showingPlcHdr"));
            }
            case "sdtContent" -> {
                if (placeholder) {
                    DocxXml.skip(xml);
                }
                placeholder = false;
            }
            case "del", "moveFrom", "txbxContent", "rt" -> DocxXml.skip(xml);
            case "tab", "ptab", "br", "cr" -> emit("\n");
            case "noBreakHyphen" -> emit("-");
            case "sym" -> emit(symbol(DocxXml.attribute(xml, "char")));
            case "altChunk", "subDoc" -> throw Rejected.because("DOCX_UNREADABLE", xml.getLocalName());
            default -> startOther(xml);
        }
    }

    /** Of several ways to show something (part 3, 9), the first one is read. */
    private static void startOther(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("Fallback")) {
            DocxXml.skip(xml);
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "p" -> sink.take("\n");
            default -> {}
        }
    }

    private void ofParagraph(XMLStreamReader property) {
        if (DocxXml.name(property).equals("pStyle")) {
            paragraphStyle = DocxXml.value(property);
        }
    }

    private void ofRun(XMLStreamReader property) {
        switch (DocxXml.name(property)) {
            case "rStyle" -> runStyle = DocxXml.value(property);
            case "vanish" -> runHidden = DocxXml.isOn(property);
            default -> {}
        }
    }

    private void emit(String text) {
        boolean hidden = runHidden == null ? styles.hide(paragraphStyle, runStyle) : runHidden;
        if (!hidden) {
            sink.take(text);
        }
    }

    /** A character of a symbol font: in its private area, and one mark to who counts. */
    private static String symbol(@Nullable String code) {
        boolean right = code != null && code.matches("[0-9A-Fa-f]{4}");
        return right ? String.valueOf((char) HexFormat.fromHexDigits(code)) : "";
    }
}
