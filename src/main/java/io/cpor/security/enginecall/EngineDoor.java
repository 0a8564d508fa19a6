package io.cpor.security.enginecall;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the table of calls before the engine's REST API and the web applications' API. */
@Configuration(proxyBeanMethods = false)
class EngineDoor {
    /** After Spring Security, which says who calls, and before everything of Camunda's. */
    private static final int ORDER = 100;

    @Bean
    FilterRegistrationBean<EngineCallFilter> engineCallFilter(EngineCalls calls, IdentityService identity) {
        FilterRegistrationBean<EngineCallFilter> registration =
                new FilterRegistrationBean<>(new EngineCallFilter(calls, identity));
        registration.addUrlPatterns(EnginePaths.REST + "/*", EnginePaths.WEB_API + "/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
