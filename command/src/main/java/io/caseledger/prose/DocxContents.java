package io.caseledger.prose;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import io.caseledger.shared.Rejected;
import io.caseledger.tabular.OfficePackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a DOCX says it consists of (ECMA-376 part 2, 8 and 9). One that is something else, brings macros, or takes a part of
 * itself from elsewhere is refused; only hyperlinks may lead outside, and they are not followed.
 */
record DocxContents(String main, @Nullable String styles) {
    private static final long SMALL = 4L << 20;
    private static final int SHOWN = 200;
    private static final String TYPE = "wordprocessingml.document.main+xml";

    /** A relation of one part to another, or to something outside. */
    private record Relation(String type, String target, boolean external) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    static DocxContents of(OfficePackage file) throws IOException, XMLStreamException {
        checkTypes(file);
        for (String part : file.parts()) {
            if (part.endsWith(".rels")) {
                checkRelations(relations(file, part));
            }
        }
        String main = target(file, "_rels/.rels", "officeDocument", "")
                .orElseThrow(() -> Rejected.because("DOCX_UNREADABLE", "_rels/.rels"));
        int slash = main.lastIndexOf('/') + 1;
        String relations = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        return new DocxContents(
                main,
                target(file, relations, "styles", main.substring(0, slash)).orElse(null));
    }

    private static void checkTypes(OfficePackage file) throws IOException, XMLStreamException {
        var types = new ArrayList<String>();
        XMLStreamReader xml = file.part("[Content_Types].xml", SMALL);
        while (xml != null && xml.hasNext()) {
            String type = xml.next() == START_ELEMENT ? xml.getAttributeValue(null, "ContentType") : null;
            if (type != null) {
                types.add(type.toLowerCase(Locale.ROOT));
            }
        }
        boolean macros = types.stream().anyMatch(it -> it.contains("macroenabled") || it.contains("vbaproject"));
        Rejected.unless(!macros, "DOCX_HAS_MACROS");
        Rejected.unless(types.stream().anyMatch(it -> it.endsWith(TYPE)), "DOCX_UNREADABLE", "[Content_Types].xml");
    }

    private static void checkRelations(List<Relation> relations) {
        for (Relation it : relations) {
            boolean safe = !it.external() || it.is("hyperlink");
            String kind = it.type().substring(it.type().lastIndexOf('/') + 1);
            Rejected.unless(safe, "DOCX_REFERS_OUTSIDE", shown(kind), shown(it.target()));
            Rejected.unless(!it.is("vbaProject"), "DOCX_HAS_MACROS");
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    private static Optional<String> target(OfficePackage file, String relations, String kind, String folder)
            throws IOException, XMLStreamException {
        return relations(file, relations).stream()
                .filter(it -> it.is(kind))
                .map(Relation::target)
                .map(it -> it.startsWith("/") ? it.substring(1) : folder + it)
                .findFirst();
    }

    private static List<Relation> relations(OfficePackage file, String part) throws IOException, XMLStreamException {
        var found = new ArrayList<Relation>();
        XMLStreamReader xml = file.part(part, SMALL);
        while (xml != null && xml.hasNext()) {
            if (xml.next() == START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                found.add(new Relation(
                        attribute(xml, "Type"),
                        attribute(xml, "Target"),
                        attribute(xml, "TargetMode").equalsIgnoreCase("External")));
            }
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
