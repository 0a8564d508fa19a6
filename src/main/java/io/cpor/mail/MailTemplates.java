package io.cpor.mail;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

@Configuration(proxyBeanMethods = false)
class MailTemplates {
    /** Mails have a plain text beside their HTML: templates whose names end in {@code .txt}. */
    @Bean
    ITemplateResolver textTemplates() {
        ClassLoaderTemplateResolver texts = new ClassLoaderTemplateResolver();
        texts.setPrefix("templates/");
        texts.getResolvablePatternSpec().addPattern("*.txt");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding(StandardCharsets.UTF_8.name());
        texts.setOrder(1);
        texts.setCacheable(true);
        return texts;
    }
}
