package org.anbiao.support.killed;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what a thread writes into the database, and stops it for good before a chosen write. A step is a statement that writes, the
 * commit of what was written, and what comes after that commit: an act of n statements has n + 2 steps, and stopped at step
 * n + 1 it has written everything and committed nothing, at step n + 2 it is committed and nobody knows it yet.
 */
public final class StatementHalts implements BeanPostProcessor {

    /** In place of a step: before the first commit of what was written. */
    public static final int BEFORE_COMMIT = -1;
    /** In place of a step: behind the first commit of what was written, whatever follows it. */
    public static final int BEHIND_COMMIT = -2;

    private static final int NEVER = Integer.MIN_VALUE;
    private static final Pattern WRITES = Pattern.compile("(?is)\\s*(insert|update|delete|with\\b.*\\binsert)\\b.*");

    private final ThreadLocal<@Nullable Course> running = new ThreadLocal<>();
    private final Map<String, Halt> ofThreads = new ConcurrentHashMap<>();

    /** Where a thread stands. */
    public enum Place {
        /** Nothing that it has written since the last commit is there for others. */
        OPEN,
        /** What it has written is committed, and nobody has been told so. */
        COMMITTED
    }

    private record Halt(int step, Consumer<Place> told) {}

    private static final class Course {

        private final Halt halt;
        private int steps;
        private boolean written;

        Course(Halt halt) {
            this.halt = halt;
        }

        private void step(int orHere) {
            steps++;
            if (steps == halt.step() || orHere == halt.step()) {
                halt.told().accept(written ? Place.OPEN : Place.COMMITTED);
                forever();
            }
        }

        private static void forever() {
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    // nobody but the kill ends it
                }
            }
        }
    }

    /**
     * Stops the running thread before a step, counted from now on.
     *
     * @param step from 1 on, {@link #BEFORE_COMMIT} or {@link #BEHIND_COMMIT}; 0 only counts
     * @param told hears where the thread stands once it does
     */
    public void arm(int step, Consumer<Place> told) {
        running.set(new Course(new Halt(step, told)));
    }

    /** Lets the running thread go on. @return the steps it took since {@link #arm} */
    public int disarm() {
        Course course = running.get();
        running.remove();
        return course == null ? 0 : course.steps;
    }

    /** Stops every thread whose name begins so before a step of what it does next. */
    public void armThreads(String nameStart, int step, Consumer<Place> told) {
        ofThreads.put(nameStart, new Halt(step, told));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    private @Nullable Course course() {
        Course own = running.get();
        if (own == null && !ofThreads.isEmpty()) {
            String name = Thread.currentThread().getName();
            ofThreads.forEach((start, halt) -> {
                if (name.startsWith(start)) {
                    running.set(new Course(halt));
                }
            });
            own = running.get();
        }
        return own;
    }

    private void write(@Nullable String sql) {
        Course course = course();
        if (course != null && sql != null && WRITES.matcher(sql).matches()) {
            course.written = true;
            course.step(NEVER);
        }
    }

    private void beforeCommit() {
        Course course = course();
        if (course != null && course.written) {
            course.step(BEFORE_COMMIT);
        }
    }

    private void afterCommit() {
        Course course = course();
        if (course != null && course.written) {
            course.written = false;
            course.step(BEHIND_COMMIT);
        }
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return proxy(Connection.class, (name, arguments, call) -> {
                if (name.equals("commit")) {
                    beforeCommit();
                    Object nothing = call.on(target);
                    afterCommit();
                    return nothing;
                }
                Object result = call.on(target);
                if (result instanceof PreparedStatement statement) {
                    return prepared(statement, (String) arguments[0]);
                }
                return result instanceof Statement statement ? plain(statement) : result;
            });
        }

        private PreparedStatement prepared(PreparedStatement target, String sql) {
            return proxy(PreparedStatement.class, (name, arguments, call) -> {
                if (name.startsWith("execute")) {
                    write(sql);
                }
                return call.on(target);
            });
        }

        private Statement plain(Statement target) {
            return proxy(Statement.class, (name, arguments, call) -> {
                if (name.startsWith("execute") && arguments.length > 0) {
                    write((String) arguments[0]);
                }
                return call.on(target);
            });
        }
    }

    private interface Handler {
        @Nullable
        Object handle(String method, Object[] arguments, Call call) throws Throwable;
    }

    private interface Call {
        @Nullable
        Object on(Object target) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            return handler.handle(method.getName(), arguments, target -> {
                try {
                    return method.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }));
    }
}
