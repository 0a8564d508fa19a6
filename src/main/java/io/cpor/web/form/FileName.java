package io.cpor.web.form;

import io.cpor.association.value.Texts;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/** What a file is called where it came from, as it may be shown and stored. */
public final class FileName {
    private static final int LONGEST = 100;
    private static final Pattern ENDING = Pattern.compile("\\.\\w{1,10}$");

    private FileName() {}

    /** Without characters that nobody sees, and not longer than 100; a long name keeps its ending. */
    public static String of(MultipartFile file) {
        return of(file.getOriginalFilename());
    }

    /** The same of a name as it was sent, or {@code null}. */
    static String of(String sent) {
        String name = Texts.seen(Objects.requireNonNullElse(sent, "").replaceAll("\\p{C}", ""));
        Matcher ending = ENDING.matcher(name);
        if (name.isEmpty() || ending.lookingAt()) {
            return "the file" + name;
        }
        return name.length() <= LONGEST || !ending.find() ? Texts.cut(name, LONGEST) : of(name, ending.group());
    }

    /** The same with another ending, for what was made of it. */
    public static String of(MultipartFile file, String ending) {
        return of(of(file), ending);
    }

    private static String of(String name, String ending) {
        return Texts.cut(name.replaceFirst("\\.[^.]*$", ""), LONGEST - ending.length()) + ending;
    }
}
