package io.caseledger.report;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A4 paper that is written from above to below, sheet after sheet. */
final class Sheet extends Canvas {
    static final float LEFT = 54;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float BODY = 10;
    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 62;

    private final @Nullable String stamp;
    private float y;

    Sheet(PDDocument document, Typeface typeface, @Nullable String stamp) throws IOException {
        super(document, typeface, PDRectangle.A4);
        this.stamp = stamp;
        begin();
    }

    private void begin() throws IOException {
        y = TOP;
        if (stamp != null) {
            stamp(stamp, 120, "#f6e4e4");
        }
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
        turn();
        begin();
    }

    void space(float height) {
        y -= height;
    }

    static float lineHeight(float size) {
        return size * 1.5f;
    }

    void centred(String text, float size, boolean bold) throws IOException {
        for (String line : typeface().lines(text, size, WIDTH)) {
            float x = LEFT + (WIDTH - typeface().width(line, size)) / 2;
            line(line, size, x, bold);
        }
    }

    void bold(String text, float size) throws IOException {
        for (String line : typeface().lines(text, size, WIDTH)) {
            line(line, size, LEFT, true);
        }
    }

    void text(String text, float size, float x, float width) throws IOException {
        for (String line : typeface().lines(text, size, width)) {
            line(line, size, x, false);
        }
    }

    private void line(String line, float size, float x, boolean bold) throws IOException {
        need(lineHeight(size));
        write(line, size, x, y - size, bold);
        y -= lineHeight(size);
    }

    /** A double rule across the sheet. */
    void rule(String colour) throws IOException {
        fill(LEFT, y - 1.5f, WIDTH, 1.5f, colour);
        fill(LEFT, y - 3.5f, WIDTH, 0.5f, colour);
        y -= 4;
    }

    /** Writes the foot of every sheet, once it is known how many there are. */
    void finish(String footer, String pageOf) throws IOException {
        var numbers = new MessageFormat(pageOf, Locale.ROOT);
        for (int i = 0; i < pages(); i++) {
            back(i);
            fill(LEFT, BOTTOM - 14, WIDTH, 0.5f, "#999999");
            String number = numbers.format(new Object[] {Integer.toString(i + 1), Integer.toString(pages())});
            float room = WIDTH - typeface().width(number, 8) - 12;
            write(typeface().lines(footer, 8, room).getFirst(), 8, LEFT, BOTTOM - 26, false);
            write(number, 8, LEFT + WIDTH - typeface().width(number, 8), BOTTOM - 26, false);
        }
        close();
    }
}
