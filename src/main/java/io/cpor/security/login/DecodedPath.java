package io.cpor.security.login;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the applications behind it understand it: {@code %6Cogin} is {@code login}. */
public final class DecodedPath {
    private DecodedPath() {}

    public static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
