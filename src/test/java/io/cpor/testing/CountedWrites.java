package io.cpor.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what is written to the database: each insert, update or delete that is sent to it, alone or in a batch. */
public final class CountedWrites implements BeanPostProcessor {
    private final LongAdder writes = new LongAdder();
    private final Predicate<String> counted;

    /** @param counted which statements count, by their text in small letters */
    public CountedWrites(Predicate<String> counted) {
        this.counted = counted;
    }

    public long count() {
        return writes.sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? watched(DataSource.class, source, null) : bean;
    }

    /** The same, but everything that leads to a statement is watched. */
    private <T> T watched(Class<T> type, T watched, String prepared) {
        Object proxy = Proxy.newProxyInstance(
                CountedWrites.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    count(method.getName(), prepared, arguments);
                    return handedOut(call(watched, method, arguments), arguments);
                });
        return type.cast(proxy);
    }

    private Object handedOut(Object result, Object[] arguments) {
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection, null);
        }
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement, text(arguments));
        }
        return result instanceof Statement statement ? watched(Statement.class, statement, null) : result;
    }

    private void count(String method, String prepared, Object[] arguments) {
        boolean sent = method.equals("addBatch") || method.startsWith("execute") && !method.endsWith("Batch");
        String sql = prepared == null ? text(arguments) : prepared;
        if (sent && sql != null && sql.matches("(?s)\\s*(insert|update|delete|merge)\\b.*") && counted.test(sql)) {
            writes.increment();
        }
    }

    private static String text(Object[] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql.toLowerCase(Locale.ROOT)
                : null;
    }

    private static Object call(Object watched, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(watched, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
