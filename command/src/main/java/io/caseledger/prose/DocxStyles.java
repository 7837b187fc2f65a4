package io.caseledger.prose;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which styles hide their text (17.7): those of paragraphs and of characters, with the styles that they are based on. */
final class DocxStyles {
    private record Style(@Nullable String basedOn, @Nullable Boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String ofParagraphs;
    private boolean hiddenByDefault;

    private @Nullable String basedOn;
    private @Nullable Boolean hidden;

    static DocxStyles of(@Nullable XMLStreamReader xml) throws XMLStreamException {
        var styles = new DocxStyles();
        while (xml != null && xml.hasNext()) {
            if (xml.next() == START_ELEMENT) {
                switch (DocxXml.name(xml)) {
                    case "rPrDefault" -> styles.readDefault(xml);
                    case "style" -> styles.readStyle(xml);
                    default -> {}
                }
            }
        }
        return styles;
    }

    /** Two styles that both hide show what they hide, for hiding is a property that toggles (17.7.3). */
    boolean hide(@Nullable String paragraph, @Nullable String character) {
        return hiddenByDefault || hides(paragraph == null ? ofParagraphs : paragraph) != hides(character);
    }

    private boolean hides(@Nullable String id) {
        var seen = new HashSet<@Nullable String>();
        for (Style it = styles.get(id); it != null && seen.add(id); it = styles.get(id)) {
            if (it.hidden() != null) {
                return it.hidden();
            }
            id = it.basedOn();
        }
        return false;
    }

    private void readDefault(XMLStreamReader xml) throws XMLStreamException {
        readUntil(xml, "rPrDefault");
        hiddenByDefault = Boolean.TRUE.equals(hidden);
    }

    private void readStyle(XMLStreamReader xml) throws XMLStreamException {
        String id = DocxXml.attribute(xml, "styleId");
        String isDefault = DocxXml.attribute(xml, "default");
        if ("paragraph".equals(DocxXml.attribute(xml, "type")) && ("1".equals(isDefault) || "true".equals(isDefault))) {
            ofParagraphs = id;
        }
        readUntil(xml, "style");
        if (id != null) {
            styles.put(id, new Style(basedOn, hidden));
        }
    }

    private void readUntil(XMLStreamReader xml, String end) throws XMLStreamException {
        basedOn = null;
        hidden = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == END_ELEMENT && DocxXml.name(xml).equals(end)) {
                return;
            }
            if (event == START_ELEMENT) {
                readElement(xml);
            }
        }
    }

    private void readElement(XMLStreamReader xml) throws XMLStreamException {
        switch (DocxXml.name(xml)) {
            case "basedOn" -> basedOn = DocxXml.value(xml);
            case "pPr", "tblStylePr" -> DocxXml.skip(xml);
            case "rPr" ->
                DocxXml.children(xml, it -> {
                    if (DocxXml.name(it).equals("vanish")) {
                        hidden = DocxXml.isOn(it);
                    }
                });
            default -> {}
        }
    }
}
