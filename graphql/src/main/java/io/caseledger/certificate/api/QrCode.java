package io.caseledger.certificate.api;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.caseledger.report.Plate.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A QR code as boxes, so that it is sharp at any size: of each row, what is dark side by side is one box. */
final class QrCode {
    /** The quiet zone of the standard (ISO/IEC 18004) is left to who places it. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private QrCode() {}

    /** Boxes within a square whose lower left corner is at {@code x}, {@code y}. */
    static List<Box> of(String text, float x, float y, float side) {
        BitMatrix matrix;
        try {
            matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds an address of this length: " + text.length(), e);
        }
        float module = side / matrix.getWidth();
        var boxes = new ArrayList<Box>();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                int end = column;
                while (end < matrix.getWidth() && matrix.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    boxes.add(new Box(
                            x + column * module, y + side - (row + 1) * module, (end - column) * module, module));
                    column = end;
                }
            }
        }
        return boxes;
    }
}
