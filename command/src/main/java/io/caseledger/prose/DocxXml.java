package io.caseledger.prose;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How WordprocessingML is written, in both of its namespaces (ECMA-376 part 1 and part 4). */
final class DocxXml {
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> NO = Set.of("0", "false", "off");

    /** What one does with an element whose own contents do not matter. */
    interface Reading {
        void at(XMLStreamReader element);
    }

    private DocxXml() {}

    /** The name of an element of a text; nothing for one of anything else. */
    static String name(XMLStreamReader xml) {
        return NAMESPACES.contains(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    static @Nullable String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(xml.getNamespaceURI(), name);
    }

    /** A property that is on unless it says that it is off (17.17.4). */
    static boolean isOn(XMLStreamReader xml) {
        String value = value(xml);
        return value == null || !NO.contains(value);
    }

    /** Reads the children of an element, and nothing below them: a change that is tracked repeats the old ones there. */
    static void children(XMLStreamReader xml, Reading reading) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case START_ELEMENT -> {
                    reading.at(xml);
                    skip(xml);
                }
                case END_ELEMENT -> {
                    return;
                }
                default -> {}
            }
        }
    }

    /** Leaves out all up to the end of an element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            switch (xml.next()) {
                case START_ELEMENT -> depth++;
                case END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
