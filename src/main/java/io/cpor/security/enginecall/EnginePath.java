package io.cpor.security.enginecall;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads the path of a call as the table names it. The two doors of the engine's REST API lead to the same calls, so both give
 * the path below them ({@code /task/{id}}); a call of the web applications' own keeps its whole path.
 * A path that could be read in two ways is refused, because the engine could read it in the other one.
 */
final class EnginePath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:@!$'()*+,=%/-]*");
    private static final Pattern MISLEADING = Pattern.compile("[/\\\\;%?#\\p{Cntrl}\\p{Cf}]");

    private EnginePath() {}

    /** @throws CallRefused if the path is not in the one form that everybody reads alike */
    static String of(String requestUri) {
        if (!PLAIN.matcher(requestUri).matches() || requestUri.contains("//")) {
            throw unclear();
        }
        for (String segment : requestUri.substring(1).split("/")) {
            String decoded = decode(segment);
            if (decoded.equals(".")
                    || decoded.equals("..")
                    || MISLEADING.matcher(decoded).find()) {
                throw unclear();
            }
        }
        String path = requestUri.endsWith("/") ? requestUri.substring(0, requestUri.length() - 1) : requestUri;
        for (String door : new String[] {EnginePaths.REST_OF_WEB, EnginePaths.REST}) {
            if (path.equals(door)) {
                return "/";
            }
            if (path.startsWith(door + "/")) {
                return path.substring(door.length());
            }
        }
        return path;
    }

    private static String decode(String segment) {
        byte[] bytes = new byte[segment.length()];
        int length = 0;
        try {
            for (int at = 0; at < segment.length(); at++) {
                if (segment.charAt(at) == '%') {
                    bytes[length++] = (byte) Integer.parseUnsignedInt(segment.substring(at + 1, at + 3), 16);
                    at += 2;
                } else {
                    bytes[length++] = (byte) segment.charAt(at);
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException | IndexOutOfBoundsException | NumberFormatException e) {
            throw unclear();
        }
    }

    private static CallRefused unclear() {
        return CallRefused.badRequest("The path of this call is not in its plain form. Write it without ';', '//', dots"
                + " as a part of it, or encoded slashes.");
    }
}
