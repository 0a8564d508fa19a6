package io.cpor.storage;

import io.cpor.association.value.Coded;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration extends AbstractJdbcConfiguration {
    @Override
    protected List<?> userConverters() {
        return List.of(
                new CodedToText(), new TextToCoded(), new InstantToOffsetDateTime(), new OffsetDateTimeToInstant());
    }

    /** Names as the migrations write them, unquoted: each database folds them to its own case. */
    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> names, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        JdbcMappingContext context = super.jdbcMappingContext(names, conversions, types);
        context.setForceQuote(false);
        return context;
    }

    @WritingConverter
    static final class CodedToText implements Converter<Coded, String> {
        @Override
        public String convert(Coded constant) {
            return constant.code();
        }
    }

    @ReadingConverter
    static final class TextToCoded implements ConverterFactory<String, Coded> {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the target is an enum of ours, whose own type is not known here
        public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
            return code -> (T) Coded.of((Class) type, code);
        }
    }

    /** Instants are stored with their offset: a plain timestamp would shift with the machine's time zone. */
    @WritingConverter
    static final class InstantToOffsetDateTime implements Converter<Instant, OffsetDateTime> {
        @Override
        public OffsetDateTime convert(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }

    @ReadingConverter
    static final class OffsetDateTimeToInstant implements Converter<OffsetDateTime, Instant> {
        @Override
        public Instant convert(OffsetDateTime time) {
            return time.toInstant();
        }
    }
}
