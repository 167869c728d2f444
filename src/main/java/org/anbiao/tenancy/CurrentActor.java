package org.anbiao.tenancy;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The actor of the running thread: one that was set explicitly, else the logged-in person's. The only thread-local of the
 * portal lives here.
 */
@Component
public class CurrentActor {

    private static final ThreadLocal<@Nullable Actor> EXPLICIT = new ThreadLocal<>();

    private final ActorConnection connection;

    CurrentActor(ActorConnection connection) {
        this.connection = connection;
    }

    /** The actor, if there is one. */
    public Optional<Actor> find() {
        return Optional.ofNullable(lookUp());
    }

    /**
     * The actor.
     *
     * @throws IllegalStateException without one; a service that needs an actor was called outside a login and outside
     *     {@link #callAs}
     */
    public Actor get() {
        Actor actor = lookUp();
        if (actor == null) {
            throw new IllegalStateException("No actor is bound to this thread");
        }
        return actor;
    }

    /**
     * Runs an action as another actor, inside the running transaction if there is one, and binds the former actor again
     * afterwards.
     */
    public <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> action) {
        Actor explicitBefore = EXPLICIT.get();
        Actor effectiveBefore = lookUp();
        EXPLICIT.set(actor);
        boolean rebound = !Objects.equals(actor, effectiveBefore) && connection.rebind(actor);
        try {
            T result = action.get();
            restore(explicitBefore);
            if (rebound) {
                connection.rebind(effectiveBefore);
            }
            return result;
        } catch (RuntimeException | Error e) {
            restore(explicitBefore);
            rebindAfter(e, rebound, effectiveBefore);
            throw e;
        }
    }

    /** After a failure of the database the transaction takes no statement any more; the first failure is the one to tell. */
    private void rebindAfter(Throwable failure, boolean rebound, @Nullable Actor before) {
        try {
            if (rebound) {
                connection.rebind(before);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void restore(@Nullable Actor explicitBefore) {
        if (explicitBefore == null) {
            EXPLICIT.remove();
        } else {
            EXPLICIT.set(explicitBefore);
        }
    }

    /** As {@link #callAs}, without a result. */
    public void runAs(Actor actor, Runnable action) {
        callAs(actor, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    static @Nullable Actor lookUp() {
        Actor explicit = EXPLICIT.get();
        if (explicit != null) {
            return explicit;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? principal.actor()
                : null;
    }
}
