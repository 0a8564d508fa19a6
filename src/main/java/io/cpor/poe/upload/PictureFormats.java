package io.cpor.poe.upload;

import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** The formats that pictures within a PDF come in: these are unpacked as pictures only, and so bounded by their pixels. */
final class PictureFormats {
    private static final Set<String> BUILT_IN = Set.of("DCTDecode", "DCT", "CCITTFaxDecode", "CCF");

    /** Those that Java reads with a plug-in only, by the name of their filter. */
    private static final Map<String, String> PLUGGED_IN = Map.of("JPXDecode", "JPEG2000", "JBIG2Decode", "JBIG2");

    private PictureFormats() {}

    /**
     * Whether this filter of a PDF makes a picture.
     *
     * @throws UploadRefused if nobody here can read it: its page would be drawn without it, and nobody would notice
     */
    static boolean canUnpack(String filter) {
        String format = PLUGGED_IN.get(filter);
        if (format != null && !ImageIO.getImageReadersByFormatName(format).hasNext()) {
            throw new UploadRefused(RejectionReason.COMPACT_PDF);
        }
        return format != null || BUILT_IN.contains(filter);
    }
}
