package io.cpor.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Answers where reports are handed in, with the controllers that answer everywhere else. It has no limit for files and reads
 * no parts by itself: nothing of a body is read before it is known who sends it, and then it goes straight to its place.
 */
final class ReportUploadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Held, not inherited: Spring Security's patterns allow for one dispatcher servlet only. */
    private final transient DispatcherServlet dispatcher;

    private ReportUploadServlet(WebApplicationContext context) {
        this.dispatcher = new PartsLeftAlone(context);
    }

    @Override
    public void init() throws ServletException {
        dispatcher.init(getServletConfig());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        dispatcher.service(request, response);
    }

    @Override
    public void destroy() {
        dispatcher.destroy();
    }

    private static final class PartsLeftAlone extends DispatcherServlet {
        private static final long serialVersionUID = 1L;

        PartsLeftAlone(WebApplicationContext context) {
            super(context);
        }

        @Override
        protected HttpServletRequest checkMultipart(HttpServletRequest request) {
            return request;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        ServletRegistrationBean<ReportUploadServlet> reportUploads(WebApplicationContext context) {
            ServletRegistrationBean<ReportUploadServlet> registration = new ServletRegistrationBean<>(
                    new ReportUploadServlet(context), LargestBody.REPORTS_API, LargestBody.REPORTS_PAGE);
            registration.setName("reportUploads");
            registration.setLoadOnStartup(2);
            return registration;
        }
    }
}
