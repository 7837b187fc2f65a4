package io.caseledger.report;

import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Facts;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Heading;
import io.caseledger.report.Report.Paragraph;
import io.caseledger.report.Report.Signatures;
import io.caseledger.report.Report.Table;

/** Writes a report as one page that loads nothing else. */
public final class HtmlWriter {
    private static final String STYLE = """
            body{font:15px/1.7 "LXGW WenKai","KaiTi","STKaiti","Noto Serif CJK SC",serif;color:#222;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{text-align:center;font-size:1.7rem;margin:.5rem 0}.sub{text-align:center;font-size:1.1rem;padding-bottom:1rem;border-bottom:3px double #9b1c1c}
            h2{font-size:1.15rem;margin:1.6rem 0 .5rem}table{border-collapse:collapse;width:100%;font-size:.9rem}
            th,td{border:1px solid #999;padding:.3rem .5rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
            caption{text-align:left;font-weight:600;padding:.8rem 0 .3rem}.n{text-align:right;white-space:nowrap}
            th{background:#eef1f5;font-weight:600}p,td{white-space:pre-line}figure{text-align:center;margin:1rem 0}svg{max-width:100%;height:auto}.wide{width:min(100%,44rem)}
            figcaption,footer{color:#555;font-size:.85rem}footer{margin-top:2rem;border-top:1px solid #999}
            .stamp{position:fixed;top:40%;left:0;right:0;text-align:center;font-size:9rem;color:#c00;opacity:.08;transform:rotate(-30deg);pointer-events:none}
            .sign{display:flex;gap:1rem}.sign div{flex:1;border:1px solid #999;padding:.6rem;min-height:9rem}.seal{color:#999;text-align:center;margin-top:1.5rem}
            @media print{thead{display:table-header-group}tr{break-inside:avoid}}
            """;

    private final StringBuilder out = new StringBuilder(16_384);

    private HtmlWriter() {}

    /** The whole page. */
    public static String write(Report report) {
        var writer = new HtmlWriter();
        writer.page(report);
        return writer.out.toString();
    }

    private void page(Report report) {
        out.append("<!doctype html>\n<html lang=\"")
                .append(escape(report.language()))
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escape(report.title() + " · " + report.subtitle()))
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        if (report.stamp() != null) {
            element("div class=\"stamp\"", report.stamp());
        }
        element("h1", report.title());
        element("div class=\"sub\"", report.subtitle());
        report.blocks().forEach(this::block);
        element("footer", report.footer());
        out.append("</body></html>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Heading it -> element("h2", it.text());
            case Paragraph it -> element("p", it.text());
            case Facts it -> facts(it);
            case Table it -> table(it);
            case Figure it -> {
                out.append("<figure>");
                out.append(SvgWriter.write(it));
                element("figcaption", it.caption());
                out.append("</figure>\n");
            }
            case Signatures it -> signatures(it);
        }
    }

    private void facts(Facts it) {
        out.append("<table>");
        for (int i = 0; i < it.facts().size(); i++) {
            out.append(i % 2 == 0 ? "<tr>" : "");
            element("th", it.facts().get(i).name());
            boolean alone = i % 2 == 0 && i == it.facts().size() - 1;
            element(alone ? "td colspan=\"3\"" : "td", it.facts().get(i).value());
            out.append(i % 2 == 1 || alone ? "</tr>\n" : "");
        }
        out.append("</table>\n");
    }

    private void table(Table it) {
        out.append("<table>");
        if (it.title() != null) {
            element("caption", it.title());
        }
        out.append("<thead><tr>");
        for (int i = 0; i < it.columns().size(); i++) {
            element("th scope=\"col\"" + aligned(it, i), it.columns().get(i).title());
        }
        out.append("</tr></thead><tbody>\n");
        it.rows().forEach(row -> {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String ground = row.get(i).colour() == null
                        ? ""
                        : " style=\"background:" + row.get(i).colour() + "\"";
                element("td" + aligned(it, i) + ground, row.get(i).text());
            }
            out.append("</tr>\n");
        });
        out.append("</tbody></table>\n");
    }

    private static String aligned(Table it, int column) {
        return it.isOfNumbers(column) ? " class=\"n\"" : "";
    }

    private void signatures(Signatures it) {
        out.append("<div class=\"sign\">");
        it.boxes().forEach(box -> {
            out.append("<div>");
            element("strong", box.title());
            box.facts().forEach(fact -> element("p", fact.name() + fact.value()));
            element("p class=\"seal\"", box.seal());
            out.append("</div>");
        });
        out.append("</div>\n");
    }

    private void element(String tag, String text) {
        String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
        out.append('<')
                .append(tag)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
