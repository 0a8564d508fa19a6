package io.cpor.mail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture that mail programs show, whatever its file is called. */
record MailPicture(byte[] bytes, String mediaType) {
    private static final Set<String> SHOWN = Set.of("png", "jpeg", "gif");

    /** The picture in that file, or {@code null} if there is none that mail programs show. */
    static MailPicture read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.setInput(in);
            BufferedImage image = SHOWN.contains(format) ? reader.read(0) : null;
            return image == null ? null : new MailPicture(bytes, "image/" + format);
        } catch (IOException | RuntimeException broken) { // of a file that begins like a picture and is none
            return null;
        }
    }
}
