package io.cpor.mail;

import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Lets mails go over TLS where the mail server offers it, and a password never without. A server that would be logged in to
 * must prove its name; no setting takes that away.
 */
@Component
final class MailEncryption implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl sender) {
            boolean logsIn =
                    sender.getUsername() != null && !sender.getUsername().isBlank();
            encrypt(sender.getJavaMailProperties(), logsIn);
        }
        return bean;
    }

    private static void encrypt(Properties settings, boolean logsIn) {
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            settings.putIfAbsent(protocol + "starttls.enable", "true");
            settings.putIfAbsent(protocol + "ssl.checkserveridentity", "true");
            if (logsIn) {
                settings.put(protocol + "starttls.enable", "true");
                settings.put(protocol + "starttls.required", "true");
                settings.put(protocol + "ssl.checkserveridentity", "true");
                if ("*".equals(settings.getProperty(protocol + "ssl.trust", "").strip())) {
                    settings.remove(protocol + "ssl.trust");
                }
            }
        }
    }
}
