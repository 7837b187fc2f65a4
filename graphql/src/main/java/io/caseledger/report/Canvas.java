package io.caseledger.report;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The page that is being drawn on. Points; {@code y} is counted from the lower edge, and colours are {@code #rrggbb}. */
class Canvas implements AutoCloseable {
    static final String INK = "#222222";

    private final PDDocument document;
    private final Typeface typeface;
    private final PDRectangle paper;
    private PDPageContentStream stream;
    private boolean closed;

    Canvas(PDDocument document, Typeface typeface, PDRectangle paper) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.paper = paper;
        stream = fresh();
    }

    private PDPageContentStream fresh() throws IOException {
        var page = new PDPage(paper);
        document.addPage(page);
        return inked(new PDPageContentStream(document, page));
    }

    private static PDPageContentStream inked(PDPageContentStream stream) throws IOException {
        stream.setNonStrokingColor(colour(INK));
        return stream;
    }

    /** Leaves this page for a new one. */
    final void turn() throws IOException {
        stream.close();
        stream = fresh();
    }

    /** Leaves this page for one that was drawn on before, counted from 0. */
    final void back(int page) throws IOException {
        stream.close();
        stream = inked(new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true));
    }

    final int pages() {
        return document.getNumberOfPages();
    }

    final Typeface typeface() {
        return typeface;
    }

    /** Writes a line; {@code at} is the height of its base. */
    final void write(String line, float size, float x, float at, boolean bold) throws IOException {
        write(line, size, x, at, bold, INK);
    }

    final void write(String line, float size, float x, float at, boolean bold, String colour) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(colour(colour));
        if (bold) {
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
            stream.setLineWidth(size / 40);
            stream.setStrokingColor(colour(colour));
        }
        stream.newLineAtOffset(x, at);
        typeface.show(stream, line, size);
        stream.setRenderingMode(RenderingMode.FILL);
        stream.endText();
        stream.setNonStrokingColor(colour(INK));
    }

    /** Writes a line from below to above, its middle at a point. */
    final void upwards(String line, float size, float x, float middle) throws IOException {
        stream.beginText();
        float half = typeface.width(line, size) / 2;
        stream.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, x + size * 0.35f, middle - half));
        typeface.show(stream, line, size);
        stream.endText();
    }

    /** Draws over what is there and lets it show through. */
    final void translucent(float alpha) throws IOException {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(alpha);
        stream.setGraphicsStateParameters(state);
    }

    /** Broken lines, each from its first point to its last one. */
    final void lines(List<List<Plate.Point>> lines, float width, String colour) throws IOException {
        stream.setStrokingColor(colour(colour));
        stream.setLineWidth(width);
        for (var line : lines) {
            stream.moveTo(line.getFirst().x(), line.getFirst().y());
            for (var point : line.subList(1, line.size())) {
                stream.lineTo(point.x(), point.y());
            }
        }
        stream.stroke();
    }

    /** A broken line; without dashes a whole one. */
    final void line(List<Plate.Point> through, float width, String colour, List<Double> dashes) throws IOException {
        stream.setLineDashPattern(floats(dashes), 0);
        lines(List.of(through), width, colour);
        stream.setLineDashPattern(floats(List.of()), 0);
    }

    private static float[] floats(List<Double> values) {
        var floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    final void area(List<Plate.Point> corners, String colour) throws IOException {
        stream.setNonStrokingColor(colour(colour));
        stream.moveTo(corners.getFirst().x(), corners.getFirst().y());
        for (var corner : corners.subList(1, corners.size())) {
            stream.lineTo(corner.x(), corner.y());
        }
        stream.closePath();
        stream.fill();
        stream.setNonStrokingColor(colour(INK));
    }

    /** Boxes that are filled in one go, so that no seam shows where two of them meet. */
    final void fill(List<Plate.Box> boxes, String colour) throws IOException {
        stream.setNonStrokingColor(colour(colour));
        for (var box : boxes) {
            stream.addRect(box.x(), box.y(), box.width(), box.height());
        }
        stream.fill();
        stream.setNonStrokingColor(colour(INK));
    }

    /** Writes a word across the middle of the page, rising by 30 degrees. */
    final void stamp(String word, float size, String colour) throws IOException {
        float half = typeface.width(word, size) / 2;
        stream.beginText();
        stream.setNonStrokingColor(colour(colour));
        stream.setTextMatrix(Matrix.getRotateInstance(
                Math.PI / 6, paper.getWidth() / 2 - half * 0.87f, paper.getHeight() / 2 - half / 2));
        typeface.show(stream, word, size);
        stream.endText();
        stream.setNonStrokingColor(colour(INK));
    }

    final void fill(float x, float bottom, float width, float height, String colour) throws IOException {
        stream.setNonStrokingColor(colour(colour));
        stream.addRect(x, bottom, width, height);
        stream.fill();
        stream.setNonStrokingColor(colour(INK));
    }

    final void frame(float x, float bottom, float width, float height) throws IOException {
        frame(x, bottom, width, height, 0.5f, "#999999");
    }

    final void frame(float x, float bottom, float width, float height, float line, String colour) throws IOException {
        stream.setStrokingColor(colour(colour));
        stream.setLineWidth(line);
        stream.addRect(x, bottom, width, height);
        stream.stroke();
    }

    private static Color colour(String colour) {
        return new Color(Integer.parseInt(colour.substring(1), 16));
    }

    /** Ends the last page; closing again does nothing. */
    @Override
    public final void close() throws IOException {
        if (!closed) {
            closed = true;
            stream.close();
        }
    }
}
