package org.alamedas.cli;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// What a telephone reads off a square on the screen.
final class QrCode {
    private QrCode() {}

    static String read(Locator square) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(square.screenshot()));
        int width = seen.getWidth();
        int height = seen.getHeight();
        int[] points = seen.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no telephone could read this square of " + width + " by " + height, e);
        }
    }
}
