package io.cpor.web.api;

import io.cpor.association.list.SearchGuard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Nobody searches so much at once that others find the database busy. */
@Component
class SearchLimits implements HandlerInterceptor, WebMvcConfigurer, SearchGuard {
    /** As many as the pages of one person ask for. */
    static final int AT_ONCE = 4;

    private static final String COUNTED = SearchLimits.class.getName();

    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** The person asks for too many lists at once. */
    static final class TooManySearches extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySearches() {
            super(AT_ONCE + " searches of yours are under way; ask again when one of them has come.");
        }
    }

    /** Every call to the history is a search of its own. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/history/**");
    }

    /** A HEAD asks the database as much as a GET does. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        beforeSearch();
        return true;
    }

    /** Counts the request at hand once, until it is over; work in the background is nobody's request. */
    @Override
    public void beforeSearch() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                && at.getRequest().getUserPrincipal() != null
                && at.getRequest().getAttribute(COUNTED) == null) {
            String who = at.getRequest().getUserPrincipal().getName();
            enter(who);
            at.getRequest().setAttribute(COUNTED, who);
            at.registerDestructionCallback(COUNTED, () -> leave(who), RequestAttributes.SCOPE_REQUEST);
        }
    }

    void enter(String who) {
        if (underWay.merge(who, 1, Integer::sum) > AT_ONCE) {
            leave(who);
            throw new TooManySearches();
        }
    }

    void leave(String who) {
        underWay.computeIfPresent(who, (same, searches) -> searches == 1 ? null : searches - 1);
    }
}
