package io.cpor.poe.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.output.ThresholdingOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Measures how large a PDF's streams are when unpacked; what is unpacked is thrown away. It is ours, because
 * how much is too much is our rule; the counting is commons-io's.
 */
final class StreamSizes {
    /** A page of A4 in colour, scanned with 600 dpi: 4961 x 7016 x 3 bytes. */
    private static final int MOST_BYTES = 105_000_000;

    /** What is unpacked twice is small in between. */
    private static final int MOST_BETWEEN = 16_000_000;

    /** Twenty pages in colour, scanned with 300 dpi and compressed without loss, are half of this. */
    private static final int MOST_IN_ALL = 1_000_000_000;

    /** A page of A3, scanned with 600 dpi, has fewer. */
    static final long MOST_PIXELS = 80_000_000;

    private int inAll;

    /** @throws UploadRefused if this stream, or all together, are larger than is sensible */
    void check(COSStream stream) throws IOException {
        checkPixels(stream);
        List<COSName> filters = packing(stream);
        InputStream packed = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            ThresholdingOutputStream unpacked = last
                    ? limited(OutputStream.nullOutputStream(), Math.min(MOST_BYTES, MOST_IN_ALL - inAll))
                    : limited(kept, MOST_BETWEEN);
            unpack(filters.get(i), packed, unpacked);
            inAll += (int) unpacked.getByteCount();
            packed = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    private static ThresholdingOutputStream limited(OutputStream target, int most) {
        return new ThresholdingOutputStream(
                most,
                tooMuch -> {
                    throw new UploadRefused(RejectionReason.TOO_COMPLEX);
                },
                any -> target);
    }

    private static void checkPixels(COSStream stream) {
        long width = stream.getLong(COSName.WIDTH, 0);
        long height = stream.getLong(COSName.HEIGHT, 0);
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            throw new UploadRefused(RejectionReason.TOO_COMPLEX);
        }
    }

    /** What it is packed with, up to the picture that it may be. */
    private static List<COSName> packing(COSStream stream) {
        return filters(stream).stream()
                .takeWhile(filter -> !PictureFormats.canUnpack(filter.getName()))
                .toList();
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> filters = new ArrayList<>();
        COSBase named = stream.getFilters();
        if (named instanceof COSName one) {
            filters.add(one);
        } else if (named instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getObject(i) instanceof COSName one) {
                    filters.add(one);
                }
            }
        }
        return filters;
    }

    /** Without its parameters: they change what comes out, but not by much how long it is. */
    private static void unpack(COSName filter, InputStream packed, OutputStream unpacked) throws IOException {
        FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, new COSDictionary(), 0);
    }
}
