package io.cpor.mail;

import io.cpor.association.ApplicationUrl;
import io.cpor.association.PartnerCompany;
import io.cpor.association.value.OfficeTime;
import java.time.ZoneOffset;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Mails with the templates and texts of the application, but without the application. */
final class MailKit {
    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final SpringTemplateEngine TEMPLATES = templates();

    private MailKit() {}

    static Mailer mailer(int port, MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Mailer(sender, TEMPLATES, MESSAGES, settings, new PartnerCompany("Northwind & Co"));
    }

    static CustomerMails mails(int port, String baseUrl) {
        MailProperties settings = new MailProperties("cpor@partner.example", ApplicationUrl.of(baseUrl));
        return new CustomerMails(mailer(port, settings), settings, new OfficeTime(ZoneOffset.UTC));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setOrder(2);
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.addTemplateResolver(new MailTemplates().textTemplates());
        templates.addTemplateResolver(pages);
        templates.setTemplateEngineMessageSource(MESSAGES);
        return templates;
    }
}
