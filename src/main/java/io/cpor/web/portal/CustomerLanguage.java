package io.cpor.web.portal;

import io.cpor.association.ApplicationUrl;
import io.cpor.association.value.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The language of the pages for customers: the one asked for with {@code ?lang=}, which is remembered, else the browser's
 * own. Pages for staff are in English.
 */
@Component("localeResolver")
class CustomerLanguage implements LocaleResolver, HandlerInterceptor, WebMvcConfigurer {
    private static final String COOKIE = "cpor_lang";
    private static final List<String> FOR_CUSTOMERS = List.of("/poe", "/verify");

    private final boolean secure;

    CustomerLanguage(@Value("${cpor.mail.base-url:http://localhost:8080}") ApplicationUrl baseUrl) {
        this.secure = baseUrl.isHttps();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (FOR_CUSTOMERS.stream().noneMatch(PoePath.requestedPath(request)::startsWith)) {
            return Locale.ENGLISH;
        }
        return askedLocale(request)
                .or(() -> rememberedLocale(request))
                .or(() -> browsers(request))
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> askedLocale(HttpServletRequest request) {
        return supportedLocale(queryParameter(request));
    }

    /** Not from the body, which is not to be read yet. */
    private static String queryParameter(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(one -> one.startsWith("lang="))
                        .map(one -> one.substring("lang=".length()))
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Locale> rememberedLocale(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(CustomerLanguage::supportedLocale);
    }

    private static Optional<Locale> browsers(HttpServletRequest request) {
        List<Locale> wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> Language.of(locale).stream())
                .map(Language::locale)
                .findFirst();
    }

    private static Optional<Locale> supportedLocale(String tag) {
        return Optional.ofNullable(tag)
                .flatMap(asked -> Language.of(Locale.forLanguageTag(asked)))
                .map(Language::locale);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the language is chosen with ?lang=");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        askedLocale(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, language.toLanguageTag())
                                .path("/")
                                .sameSite("Lax")
                                .httpOnly(true)
                                .secure(secure || request.isSecure())
                                .build()
                                .toString()));
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/poe/**", "/verify");
    }
}
