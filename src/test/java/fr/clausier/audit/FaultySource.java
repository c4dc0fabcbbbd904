package fr.clausier.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A data source that can hold its callers, or make one call of a connection fail. */
final class FaultySource {

    private final DataSource target;
    private final AtomicReference<String> failing = new AtomicReference<>();
    private volatile boolean unreachable;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch waiting = new CountDownLatch(0);

    FaultySource(DataSource target) {
        this.target = target;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(target, method, arguments);
            }
            waiting.countDown();
            held.await();
            if (unreachable) {
                throw new SQLException("no connection", "08001");
            }
            return connection((Connection) call(target, method, arguments));
        });
    }

    /** From now on, whoever asks for a connection waits. */
    void hold() {
        held = new CountDownLatch(1);
        waiting = new CountDownLatch(1);
    }

    void awaitCaller() throws InterruptedException {
        waiting.await();
    }

    void release() {
        held.countDown();
    }

    void unreachable(boolean value) {
        unreachable = value;
    }

    /** The next call of that method does what it has to do, then fails. */
    void failNext(String method) {
        failing.set(method);
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (failing.compareAndSet(method.getName(), null)) {
                throw new SQLException("failed on demand", "58030");
            }
            return result;
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
