package io.cpor.web.api;

import io.cpor.association.agreement.Catalogue;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says that no controller says. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {
    @Bean
    OpenAPI description(CodedWords words) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("CPOR association")
                                .version("1")
                                .description(
                                        "Carries a Microsoft partner's CPOR associations from the signed agreement to Microsoft's"
                                                + " decision. Errors are RFC 9457 problem details with an array of field and message."))
                .components(new Components()
                        .addSchemas("Mapping", RequestSchemas.mapping())
                        .addSchemas("Event", EventSchema.of(words))
                        .addSchemas("AssociationStatus", words.schema("AssociationStatus", RequestSchemas.STATUSES))
                        .addSchemas("Order", words.schema("Order", List.of("asc", "desc")))
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    /** What can be claimed is another thing each year. */
    @Bean
    OpenApiCustomizer offeredToday(CodedWords words, Catalogue catalogue, Clock clock) {
        return description -> description
                .getComponents()
                .addSchemas(
                        "NewAssociation", new RequestSchemas(words, catalogue, LocalDate.now(clock)).newAssociation());
    }
}
