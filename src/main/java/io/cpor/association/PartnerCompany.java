package io.cpor.association;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The partner that runs this application: {@code cpor.partner.*}.
 *
 * @param name as customers know the company; it stands on the POE and in mails
 */
@ConfigurationProperties("cpor.partner")
public record PartnerCompany(
        @DefaultValue("Your Microsoft partner") String name) {}
