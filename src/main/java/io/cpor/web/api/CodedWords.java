package io.cpor.web.api;

import io.cpor.association.value.Coded;
import io.cpor.model.ModelDrift;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Says in the description of the interface what every code means, wherever an enum is taken or shown. */
@Component
final class CodedWords implements ModelConverter {
    private final Properties words;

    CodedWords() throws java.io.IOException {
        words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("coded-words.properties", CodedWords.class));
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> described = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isEnum() && Coded.class.isAssignableFrom(described)) {
            schema.setDescription(Arrays.stream(described.getEnumConstants())
                    .map(Coded.class::cast)
                    .map(this::line)
                    .collect(Collectors.joining("\n")));
        }
        return schema;
    }

    /** A schema of these codes and no others. */
    Schema<?> schema(Coded... codes) {
        StringSchema schema = new StringSchema();
        for (Coded code : codes) {
            schema.addEnumItem(code.code());
        }
        return schema.description(Arrays.stream(codes).map(this::line).collect(Collectors.joining("\n")));
    }

    /** As {@link #schema(Coded...)}, of codes that no enum has; {@code name} says where their words stand. */
    Schema<?> schema(String name, List<String> codes) {
        StringSchema schema = new StringSchema();
        codes.forEach(schema::addEnumItem);
        return schema.description(
                codes.stream().map(code -> line(code, words(name, code))).collect(Collectors.joining("\n")));
    }

    /** As {@link #schema(Coded...)}, of codes that come with their words. */
    static Schema<?> schema(Map<String, String> words) {
        StringSchema schema = new StringSchema();
        words.keySet().forEach(schema::addEnumItem);
        return schema.description(words.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n")));
    }

    private String line(Coded coded) {
        return line(
                coded.code(),
                coded instanceof ModelDrift drift
                        ? drift.words()
                        : words(((Enum<?>) coded).getDeclaringClass().getSimpleName(), coded.code()));
    }

    private static String line(String code, String words) {
        return "- `" + code + "`: " + words;
    }

    /** Empty if nobody wrote any, which a test finds. */
    private String words(String name, String code) {
        return words.getProperty(name + "." + code, "");
    }
}
