package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Http;
import io.cpor.testing.ProductionTest;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;

/** Outside the sandbox: no demo users, no set-up page, no REST API of the engine, nothing of the sandbox. */
@ProductionTest
@SecurityStatement(4)
@Slow
class ProductionDoorsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    IdentityService identity;

    @Value("${server.port}")
    int port;

    /** Tells whom the server sees. */
    @TestConfiguration
    static class Mirror {
        @Bean
        OncePerRequestFilter mirror() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    response.setHeader("Seen", request.getRemoteAddr());
                    chain.doFilter(request, response);
                }
            };
        }
    }

    @Test
    @SecurityStatement(22)
    void a_configured_proxy_is_believed_whom_it_speaks_for() {
        assertThat(Http.anonymous(port)
                        .get("/actuator/health", "X-Forwarded-For", "203.0.113.7")
                        .header("Seen"))
                .isEqualTo("203.0.113.7");
    }

    @Test
    @SecurityStatement(22)
    void what_a_visitor_claims_before_the_proxy_is_not_believed() {
        assertThat(Http.anonymous(port)
                        .get("/actuator/health", "X-Forwarded-For", "203.0.113.7, 198.51.100.9")
                        .header("Seen"))
                .isEqualTo("198.51.100.9");
    }

    @Test
    @SecurityStatement(4)
    void there_is_the_administrator_and_nobody_else() {
        assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("admin");
        assertThat(identity.checkPassword("admin", "correct-horse-battery")).isTrue();
    }

    @Test
    @SecurityStatement(1)
    void the_engines_rest_api_is_off_for_everybody() {
        assertThat(Http.anonymous(port).get("/engine-rest/engine").status()).isEqualTo(401);
        String basic = java.util.Base64.getEncoder().encodeToString("admin:correct-horse-battery".getBytes());
        assertThat(Http.anonymous(port)
                        .get("/engine-rest/engine", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothing_of_the_sandbox_is_there() {
        assertThat(Http.anonymous(port).get("/sandbox").status()).isEqualTo(302);
        assertThat(Http.anonymous(port).get("/sandbox/mail").status()).isEqualTo(302);
        assertThat(context.getBeanDefinitionNames())
                .filteredOn(name -> {
                    Class<?> type = context.getType(name);
                    return type != null && type.getPackageName().equals("io.cpor.sandbox") && !type.isRecord();
                })
                .isEmpty();
    }

    @Test
    @SecurityStatement(4)
    void the_setup_page_does_not_answer() {
        assertThat(Http.anonymous(port).get("/camunda/app/admin/default/setup/").status())
                .isNotEqualTo(200);
    }
}
