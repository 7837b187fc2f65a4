package io.caseledger.prose;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Markdown document (CommonMark, with tables and strikethrough): what is read, not its marks. The addresses of
 * links, pictures with their descriptions, and raw HTML do not count.
 */
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private Markdown() {}

    /** Without recursion: a document may be nested as deeply as its author likes. */
    static void read(String document, TextSink sink) {
        Node root = PARSER.parse(document);
        @Nullable Node at = root;
        while (at != null) {
            sink.take(textOf(at));
            Node down = at instanceof Image ? null : at.getFirstChild();
            at = down == null ? following(at, root, sink) : down;
        }
    }

    /** The next node behind this one; each block that ends on the way separates words. */
    private static @Nullable Node following(Node node, Node root, TextSink sink) {
        for (Node it = node; it != root; it = it.getParent()) {
            if (it instanceof Block || it instanceof TableCell) {
                sink.take("\n");
            }
            if (it.getNext() != null) {
                return it.getNext();
            }
        }
        return null;
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Text it -> it.getLiteral();
            case Code it -> it.getLiteral();
            case FencedCodeBlock it -> it.getLiteral();
            case IndentedCodeBlock it -> it.getLiteral();
            case SoftLineBreak _, HardLineBreak _ -> "\n";
            case HtmlInline it when it.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br") -> "\n";
            case HtmlBlock _ -> "";
            default -> "";
        };
    }
}
