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
    static final ResourceBundleMessageSource MESSAGES = messages();
    private static final SpringTemplateEngine TEMPLATES = templates();

    private static final PartnerBrand PLAIN = new PartnerBrand(null, "#0b5cad", null);

    private MailKit() {}

    private static Mailer mailer(int port, MailProperties settings, PartnerBrand brand) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Mailer(sender, TEMPLATES, MESSAGES, settings, new PartnerCompany("Northwind & Co"), brand);
    }

    static Mailer mailer(int port) {
        return mailer(port, settings("https://cpor.partner.example"), PLAIN);
    }

    private static MailProperties settings(String baseUrl) {
        return new MailProperties("cpor@partner.example", ApplicationUrl.of(baseUrl));
    }

    static CustomerMails mails(int port, String baseUrl) {
        MailProperties settings = settings(baseUrl);
        return new CustomerMails(mailer(port, settings, PLAIN), settings);
    }

    static PoeMails poeMails(int port, String baseUrl) {
        return poeMails(port, baseUrl, PLAIN);
    }

    static PoeMails poeMails(int port, String baseUrl, PartnerBrand brand) {
        MailProperties settings = settings(baseUrl);
        return new PoeMails(mailer(port, settings, brand), settings, new OfficeTime(ZoneOffset.UTC));
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
