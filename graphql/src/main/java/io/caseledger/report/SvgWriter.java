package io.caseledger.report;

import io.caseledger.report.Picture.Area;
import io.caseledger.report.Picture.Box;
import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Spot;
import io.caseledger.report.Picture.Stroke;
import io.caseledger.report.Picture.Words;
import io.caseledger.report.Report.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a picture as SVG, with its title and what it shows for those who hear the page. */
final class SvgWriter {
    private final StringBuilder out = new StringBuilder(4_096);

    private SvgWriter() {}

    static String write(Figure figure) {
        var writer = new SvgWriter();
        writer.svg(figure);
        return writer.out.toString();
    }

    private void svg(Figure figure) {
        Picture picture = figure.picture();
        String wide = picture.width() >= Plot.WIDTH ? " class=\"wide\"" : "";
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"%s width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(wide, picture.width(), picture.height(), picture.width(), picture.height()));
        out.append("<title>").append(HtmlWriter.escape(figure.caption())).append("</title>");
        if (!figure.description().isBlank()) {
            out.append("<desc>").append(HtmlWriter.escape(figure.description())).append("</desc>");
        }
        picture.shapes().forEach(this::shape);
        out.append("</svg>");
    }

    private void shape(Shape shape) {
        out.append(
                switch (shape) {
                    case Box it ->
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"#ffffff\"/>"
                                .formatted(
                                        number(it.x()),
                                        number(it.y()),
                                        number(it.width()),
                                        number(it.height()),
                                        HtmlWriter.escape(it.fill()));
                    case Words it -> words(it);
                    case Stroke it ->
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                                .formatted(points(it.through()), it.colour(), number(it.width()), dashes(it.dashes()));
                    case Area it -> "<polygon points=\"%s\" fill=\"%s\"/>".formatted(points(it.corners()), it.fill());
                });
    }

    private static String words(Words it) {
        String x = number(it.x());
        String y = number(it.y());
        String turned = it.upwards() ? " transform=\"rotate(-90 %s %s)\"".formatted(x, y) : "";
        String anchor = switch (it.align()) {
            case LEFT -> "start";
            case MIDDLE -> "middle";
            case RIGHT -> "end";
        };
        return "<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" dominant-baseline=\"central\"%s>%s</text>"
                .formatted(x, y, it.size(), anchor, turned, HtmlWriter.escape(it.text()));
    }

    private static String dashes(List<Double> dashes) {
        return dashes.isEmpty()
                ? ""
                : " stroke-dasharray=\"%s\""
                        .formatted(dashes.stream().map(SvgWriter::number).collect(Collectors.joining(" ")));
    }

    private static String points(List<Spot> spots) {
        return spots.stream().map(it -> number(it.x()) + "," + number(it.y())).collect(Collectors.joining(" "));
    }

    /** The same in every place: hundredths, without what says nothing. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
