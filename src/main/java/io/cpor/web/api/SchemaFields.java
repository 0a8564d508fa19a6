package io.cpor.web.api;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** An object of the description, field by field. */
record SchemaFields(Schema<?> all) {
    static SchemaFields object() {
        return new SchemaFields(new ObjectSchema());
    }

    /** A text that is not blank; what stands before and behind it is cut off. */
    static Schema<?> text(int longest) {
        return new StringSchema().minLength(1).maxLength(longest);
    }

    SchemaFields required(String name, Schema<?> schema) {
        all.addRequiredItem(name);
        return optional(name, schema);
    }

    SchemaFields optional(String name, Schema<?> schema) {
        all.addProperty(name, schema);
        return this;
    }
}
