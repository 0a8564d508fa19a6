package io.cpor.mail;

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
        settings.putIfAbsent("mail.smtp.starttls.enable", "true");
        settings.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        if (logsIn) {
            settings.put("mail.smtp.starttls.enable", "true");
            settings.put("mail.smtp.starttls.required", "true");
            settings.put("mail.smtp.ssl.checkserveridentity", "true");
        }
    }
}
