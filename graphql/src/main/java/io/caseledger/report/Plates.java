package io.caseledger.report;

import io.caseledger.report.Plate.Boxes;
import io.caseledger.report.Plate.Line;
import io.caseledger.report.Plate.Mark;
import io.caseledger.report.Plate.Outline;
import io.caseledger.report.Plate.Passage;
import io.caseledger.report.Plate.Strokes;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws plates, one to a page. */
final class Plates {
    private static final PDRectangle PAPER = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float STAMP = 110;
    private static final float SMALLEST = 5;

    private final Canvas canvas;

    private Plates(Canvas canvas) {
        this.canvas = canvas;
    }

    static void draw(PDDocument document, Typeface typeface, List<Plate> plates) throws IOException {
        try (var canvas = new Canvas(document, typeface, PAPER)) {
            for (int i = 0; i < plates.size(); i++) {
                if (i > 0) {
                    canvas.turn();
                }
                new Plates(canvas).draw(plates.get(i));
            }
        }
        if (!typeface.missing().isEmpty()) {
            throw new GlyphMissing(typeface.missing());
        }
    }

    private void draw(Plate plate) throws IOException {
        for (Mark mark : plate.marks()) {
            switch (mark) {
                case Line it -> line(it);
                case Passage it -> passage(it);
                case Boxes it -> canvas.fill(it.boxes(), it.colour());
                case Outline it ->
                    canvas.frame(
                            it.box().x(),
                            it.box().y(),
                            it.box().width(),
                            it.box().height(),
                            it.line(),
                            it.colour());
                case Strokes it -> canvas.lines(it.lines(), it.line(), it.colour());
            }
        }
        if (plate.stamp() != null) {
            canvas.translucent(0.4f);
            canvas.stamp(plate.stamp(), STAMP, "#c00000");
            canvas.translucent(1);
        }
    }

    private void line(Line it) throws IOException {
        float wide = canvas.typeface().width(it.text(), it.size());
        float size = wide <= it.room() ? it.size() : it.size() * it.room() / wide;
        float width = Math.min(wide, it.room());
        float x = switch (it.align()) {
            case LEFT -> it.x();
            case MIDDLE -> it.x() - width / 2;
            case RIGHT -> it.x() - width;
        };
        canvas.write(it.text(), size, x, it.y(), it.bold(), it.colour());
    }

    private void passage(Passage it) throws IOException {
        float size = it.size();
        List<String> lines = broken(it, size);
        while (lines.size() * size * it.leading() > it.box().height() && size > SMALLEST) {
            size -= 0.5f;
            lines = broken(it, size);
        }
        float base = it.box().y() + it.box().height() - size;
        for (String line : lines) {
            canvas.write(line, size, it.box().x(), base, false);
            base -= size * it.leading();
        }
    }

    private List<String> broken(Passage it, float size) throws IOException {
        return canvas.typeface().lines(it.text(), size, it.box().width());
    }
}
