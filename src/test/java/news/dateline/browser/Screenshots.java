package news.dateline.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Photographs every {@link View} of the sample archive, wide and narrow, light and dark, such as
 * {@code results-wide-dark.png}.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.browser.Screenshots                       into src/docs/screenshots
 * ./mvnw -q -Prun -Dmain=news.dateline.browser.Screenshots -Dargs=/tmp/shots     into another folder
 * </pre>
 */
final class Screenshots {
  private static final int TALLEST = 1_200;

  private Screenshots() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "src/docs/screenshots");
    Files.createDirectories(folder);
    Path program =
        Chromium.installed().orElseThrow(() -> new IOException(BrowserExtension.MISSING));
    try (Served served = Served.sample();
        Chromium chromium = Chromium.start(program)) {
      for (View view : View.ALL) {
        for (Look look :
            List.of(Look.WIDE, Look.WIDE.inDark(), Look.NARROW, Look.NARROW.inDark())) {
          try (Page page = chromium.visit(served.address(), look)) {
            view.open(page);
            byte[] image = smaller(page.screenshot(TALLEST));
            Path file = folder.resolve(view.name() + "-" + look.name() + ".png");
            Files.write(file, image);
            System.out.println(file + ", " + image.length / 1024 + " kB");
          }
        }
      }
    }
  }

  /** The same image, compressed as well as can be; the browser is in a hurry and does not. */
  private static byte[] smaller(byte[] png) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam best = writer.getDefaultWriteParam();
    best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    best.setCompressionQuality(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      writer.write(null, new IIOImage(image, null, null), best);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
