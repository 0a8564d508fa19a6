package io.cpor.security;

import static io.cpor.security.PublicPaths.pattern;

import io.cpor.security.enginecall.EnginePaths;
import io.cpor.security.login.LogIn;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Says who may call which address. What is not on the list of public paths needs a log-in; what staff may change needs a CSRF token too. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Our own pages load nothing from elsewhere. Camunda's applications bring a policy of their own. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            Environment environment,
            Refusals refusals,
            LogIn logIn,
            TransportSecurity transport,
            @Value("${cpor.engine-rest.enabled:false}") boolean engineRest)
            throws Exception {
        String[] open = PublicPaths.of(environment.acceptsProfiles(Profiles.of("sandbox")));
        String staff = Role.STAFF.group();
        String managers = Role.MANAGERS.group();
        String owners = Role.PROCESS_OWNERS.group();
        String administrators = Role.ADMINISTRATORS.group();
        http.authorizeHttpRequests(requests -> requests.requestMatchers(LogIn::isOtherDoor)
                .denyAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers(HttpMethod.POST, PublicPaths.EVENTS)
                .permitAll() // has a secret of its own
                .requestMatchers(HttpMethod.GET, "/api/associations/**")
                .hasAnyAuthority(staff, managers)
                .requestMatchers(HttpMethod.GET, "/api/history/**")
                .hasAnyAuthority(managers, owners, administrators)
                .requestMatchers(
                        "/api/money/**", "/staff/money/**", "/staff/money.csv", "/staff/customers/*/earnings.csv")
                .hasAuthority(managers)
                .requestMatchers(HttpMethod.GET, "/api/models/**", "/models/**")
                .hasAnyAuthority(owners, managers, administrators)
                .requestMatchers("/api/models/**", "/models/**")
                .hasAnyAuthority(owners, administrators)
                .requestMatchers(
                        HttpMethod.GET, "/api/coverage/**", "/api/customers/**", "/api/score/**", "/api/findings")
                .hasAnyAuthority(staff, managers)
                .requestMatchers(
                        HttpMethod.GET,
                        "/staff/deputies",
                        "/staff/coverage",
                        "/staff/coverage.csv",
                        "/staff/score",
                        "/staff/score.csv",
                        "/staff/customers/**")
                .hasAnyAuthority(staff, managers)
                .requestMatchers("/staff/findings", "/staff/findings/**", "/staff/findings.csv")
                .hasAnyAuthority(staff, managers)
                .requestMatchers("/api/**", "/staff/**")
                .hasAuthority(staff)
                .requestMatchers(EnginePaths.WEB_PAGES + "/admin/*/setup/**", EnginePaths.WEB_API + "/admin/setup/**")
                .denyAll()
                .requestMatchers(EnginePaths.REST + "/**")
                .access(
                        engineRest
                                ? AuthenticatedAuthorizationManager.authenticated()
                                : SingleResultAuthorizationManager.denyAll())
                .requestMatchers("/actuator/**")
                .hasAuthority(administrators)
                .anyRequest()
                .authenticated());
        logIn.configure(http, refusals);
        transport.configure(http);
        http.exceptionHandling(
                refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        http.csrf(csrf -> csrf.csrfTokenRepository(transport.csrfTokens())
                .requireCsrfProtectionMatcher(SecurityConfiguration::isCsrfTokenRequired));
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter((request, response) -> {
                    boolean ownPolicy = request.getRequestURI().startsWith(EnginePaths.WEB + "/")
                            || response.containsHeader("Content-Security-Policy");
                    if (!ownPolicy) {
                        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
                    }
                }));
        return http.build();
    }

    /**
     * Camunda's applications check tokens of their own; a call with an Authorization header carries its own proof; the
     * sandbox is guarded by its host and by {@link SameOriginOnly}.
     */
    private static boolean isCsrfTokenRequired(HttpServletRequest request) {
        String path = request.getRequestURI();
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && !path.startsWith(EnginePaths.WEB + "/")
                && !path.startsWith("/sandbox/")
                && !path.equals(PublicPaths.VERIFY) // changes nothing
                && !path.equals(PublicPaths.EVENTS);
    }

    @Bean
    HttpFirewall firewall() {
        return NulRefusal.firewall();
    }

    /** Camunda's applications take over who is logged in here; it must come before their own filters. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", SignedInUser.class.getName());
        registration.addUrlPatterns(EnginePaths.WEB_PAGES + "/*", EnginePaths.WEB_API + "/*");
        registration.setOrder(101); // after Spring Security
        return registration;
    }

    @Bean
    FilterRegistrationBean<EngineRestIdentity> engineRestIdentity(IdentityService identity) {
        FilterRegistrationBean<EngineRestIdentity> registration =
                new FilterRegistrationBean<>(new EngineRestIdentity(identity));
        registration.addUrlPatterns(EnginePaths.REST + "/*");
        registration.setOrder(101);
        return registration;
    }

    /** A person who logs out of Tasklist, Cockpit or Admin is logged out everywhere. */
    @Bean
    @org.springframework.core.annotation.Order(org.springframework.core.Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain engineLogout(HttpSecurity http, TransportSecurity transport) throws Exception {
        String path = EnginePaths.WEB_API + "/admin/auth/user/*/logout";
        http.securityMatcher(pattern(HttpMethod.POST, path));
        http.csrf(csrf -> csrf.disable()); // SameOriginOnly stands before it, and all it does is log out
        http.logout(logout -> logout.logoutRequestMatcher(pattern(HttpMethod.POST, path))
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
        http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll());
        http.anonymous(Customizer.withDefaults());
        transport.configure(http);
        return http.build();
    }
}
