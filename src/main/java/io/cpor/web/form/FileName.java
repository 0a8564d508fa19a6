package io.cpor.web.form;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** What a file is called where it came from, as it may be shown and stored. */
public final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** Without unprintable characters, and not longer than 100. */
    public static String of(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll("\\p{C}", "");
        return name.isBlank() ? "the file" : name.substring(0, Math.min(name.length(), LONGEST));
    }
}
