package io.caseledger.report;

import io.caseledger.report.Picture.Area;
import io.caseledger.report.Picture.Box;
import io.caseledger.report.Picture.Shape;
import io.caseledger.report.Picture.Spot;
import io.caseledger.report.Picture.Stroke;
import io.caseledger.report.Picture.Words;
import io.caseledger.report.Report.Block;
import io.caseledger.report.Report.Fact;
import io.caseledger.report.Report.Figure;
import io.caseledger.report.Report.Signature;
import io.caseledger.report.Report.Signatures;
import java.io.IOException;
import java.util.List;

/** Draws pictures as vectors, and the boxes in which a report is signed and sealed. */
final class Pictures {
    private static final float SIGNATURE_HEIGHT = 128;

    private Pictures() {}

    /** How high a block is that cannot be divided; 0 for one that can. */
    static float height(Block block) {
        return switch (block) {
            case Figure it -> it.picture().height() + 2 * Sheet.lineHeight(9);
            case Signatures _ -> SIGNATURE_HEIGHT + 10;
            default -> 0;
        };
    }

    static void draw(Sheet sheet, Figure figure) throws IOException {
        Picture picture = figure.picture();
        sheet.need(height(figure));
        float left = Sheet.LEFT + (Sheet.WIDTH - picture.width()) / 2;
        float top = sheet.y();
        for (Shape shape : picture.shapes()) {
            draw(sheet, shape, left, top);
        }
        sheet.space(picture.height() + 4);
        sheet.centred(figure.caption(), 9, false);
        sheet.space(6);
    }

    private static void draw(Sheet sheet, Shape shape, float left, float top) throws IOException {
        switch (shape) {
            case Box it ->
                sheet.fill(
                        left + (float) it.x(),
                        top - (float) (it.y() + it.height()),
                        (float) it.width() - 1,
                        (float) it.height() - 1,
                        it.fill());
            case Words it
            when it.upwards() -> sheet.upwards(it.text(), it.size(), left + (float) it.x(), top - (float) it.y());
            case Words it -> {
                float wide = sheet.typeface().width(it.text(), it.size());
                float x = left + (float) it.x();
                float from = switch (it.align()) {
                    case LEFT -> x;
                    case MIDDLE -> x - wide / 2;
                    case RIGHT -> x - wide;
                };
                sheet.write(it.text(), it.size(), from, top - (float) it.y() - it.size() * 0.35f, false);
            }
            case Stroke it -> sheet.line(moved(it.through(), left, top), (float) it.width(), it.colour(), it.dashes());
            case Area it -> sheet.area(moved(it.corners(), left, top), it.fill());
        }
    }

    private static List<Plate.Point> moved(List<Spot> spots, float left, float top) {
        return spots.stream()
                .map(it -> new Plate.Point(left + (float) it.x(), top - (float) it.y()))
                .toList();
    }

    static void signatures(Sheet sheet, Signatures signatures) throws IOException {
        sheet.need(height(signatures));
        int count = signatures.boxes().size();
        float gap = 14;
        float width = (Sheet.WIDTH - gap * (count - 1)) / count;
        float x = Sheet.LEFT;
        for (Signature box : signatures.boxes()) {
            sheet.frame(x, sheet.y() - SIGNATURE_HEIGHT, width, SIGNATURE_HEIGHT);
            float at = sheet.y() - 18;
            sheet.write(box.title(), 10.5f, x + 10, at, true);
            for (Fact fact : box.facts()) {
                for (String line : sheet.typeface().lines(fact.name() + fact.value(), Sheet.BODY, width - 20)) {
                    at -= 17;
                    sheet.write(line, Sheet.BODY, x + 10, at, false);
                }
            }
            float sealWidth = sheet.typeface().width(box.seal(), Sheet.BODY);
            sheet.write(box.seal(), Sheet.BODY, x + width - sealWidth - 24, sheet.y() - SIGNATURE_HEIGHT + 14, false);
            x += width + gap;
        }
        sheet.space(SIGNATURE_HEIGHT + 8);
    }
}
