package io.caseledger.report;

import java.awt.Color;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A4 paper that is written from above to below, sheet after sheet. Points; {@code y} is counted from the lower edge. */
final class Sheet implements AutoCloseable {
    static final float LEFT = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float BODY = 10;
    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 62;
    private static final Color INK = new Color(0x22, 0x22, 0x22);

    private final PDDocument document;
    private final Typeface typeface;
    private final @Nullable String stamp;
    private PDPageContentStream stream;
    private float y;
    private boolean finished;

    Sheet(PDDocument document, Typeface typeface, @Nullable String stamp) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.stamp = stamp;
        stream = page();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        var fresh = new PDPageContentStream(document, page);
        if (stamp != null) {
            float half = typeface.width(stamp, 120) / 2;
            fresh.beginText();
            fresh.setNonStrokingColor(new Color(0xf6, 0xe4, 0xe4));
            var turned = Matrix.getRotateInstance(
                    Math.PI / 6,
                    PDRectangle.A4.getWidth() / 2 - half * 0.87f,
                    PDRectangle.A4.getHeight() / 2 - half / 2);
            fresh.setTextMatrix(turned);
            typeface.show(fresh, stamp, 120);
            fresh.endText();
        }
        fresh.setNonStrokingColor(INK);
        return fresh;
    }

    Typeface typeface() {
        return typeface;
    }

    PDPageContentStream stream() {
        return stream;
    }

    float y() {
        return y;
    }

    /** What is left of this sheet. */
    float left() {
        return y - BOTTOM;
    }

    static float full() {
        return TOP - BOTTOM;
    }

    /** Begins the next sheet unless there is so much room. */
    void need(float height) throws IOException {
        if (left() < height) {
            next();
        }
    }

    void next() throws IOException {
        stream.close();
        stream = page();
    }

    void space(float height) {
        y -= height;
    }

    static float lineHeight(float size) {
        return size * 1.5f;
    }

    void centred(String text, float size, boolean bold) throws IOException {
        for (String line : typeface.lines(text, size, WIDTH)) {
            float x = LEFT + (WIDTH - typeface.width(line, size)) / 2;
            line(line, size, x, bold);
        }
    }

    void bold(String text, float size) throws IOException {
        for (String line : typeface.lines(text, size, WIDTH)) {
            line(line, size, LEFT, true);
        }
    }

    void text(String text, float size, float x, float width) throws IOException {
        for (String line : typeface.lines(text, size, width)) {
            line(line, size, x, false);
        }
    }

    private void line(String line, float size, float x, boolean bold) throws IOException {
        need(lineHeight(size));
        write(line, size, x, y - size, bold);
        y -= lineHeight(size);
    }

    /** Writes a line somewhere on this sheet; {@code at} is the height of its base. */
    void write(String line, float size, float x, float at, boolean bold) throws IOException {
        stream.beginText();
        if (bold) {
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
            stream.setLineWidth(size / 40);
            stream.setStrokingColor(INK);
        }
        stream.newLineAtOffset(x, at);
        typeface.show(stream, line, size);
        stream.setRenderingMode(RenderingMode.FILL);
        stream.endText();
    }

    /** Writes a line from below to above, its middle at a point. */
    void upwards(String line, float size, float x, float middle) throws IOException {
        stream.beginText();
        float half = typeface.width(line, size) / 2;
        stream.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, x + size * 0.35f, middle - half));
        typeface.show(stream, line, size);
        stream.endText();
    }

    void fill(float x, float bottom, float width, float height, String colour) throws IOException {
        stream.setNonStrokingColor(colour(colour));
        stream.addRect(x, bottom, width, height);
        stream.fill();
        stream.setNonStrokingColor(INK);
    }

    void frame(float x, float bottom, float width, float height) throws IOException {
        stream.setStrokingColor(new Color(0x99, 0x99, 0x99));
        stream.setLineWidth(0.5f);
        stream.addRect(x, bottom, width, height);
        stream.stroke();
    }

    /** A double rule across the sheet. */
    void rule(String colour) throws IOException {
        fill(LEFT, y - 1.5f, WIDTH, 1.5f, colour);
        fill(LEFT, y - 3.5f, WIDTH, 0.5f, colour);
        y -= 4;
    }

    /** Writes the foot of every sheet, once it is known how many there are. */
    void finish(String footer, String pageOf) throws IOException {
        stream.close();
        int count = document.getNumberOfPages();
        var numbers = new MessageFormat(pageOf, Locale.ROOT);
        for (int i = 0; i < count; i++) {
            var page = document.getPage(i);
            stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
            fill(LEFT, BOTTOM - 14, WIDTH, 0.5f, "#999999");
            String number = numbers.format(new Object[] {Integer.toString(i + 1), Integer.toString(count)});
            float room = WIDTH - typeface.width(number, 8) - 12;
            write(typeface.lines(footer, 8, room).getFirst(), 8, LEFT, BOTTOM - 26, false);
            write(number, 8, LEFT + WIDTH - typeface.width(number, 8), BOTTOM - 26, false);
            stream.close();
        }
        finished = true;
    }

    static Color colour(String colour) {
        return new Color(Integer.parseInt(colour.substring(1), 16));
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            stream.close();
        }
    }
}
