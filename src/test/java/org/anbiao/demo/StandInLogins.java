package org.anbiao.demo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.function.Consumer;
import org.anbiao.identity.Member;

/** Logins of the demonstration for tests that make their own people and not the demonstration's accounts. */
final class StandInLogins {

    private StandInLogins() {}

    /** Acts as whoever is logged in. */
    static DemoLogins present() {
        return byName(username -> {});
    }

    /** @param logIn logs the test's own person in for an account's name */
    static DemoLogins byName(Consumer<String> logIn) {
        DemoLogins logins = mock(DemoLogins.class);
        doAnswer(call -> {
                    logIn.accept(call.getArgument(0));
                    call.<Runnable>getArgument(1).run();
                    return null;
                })
                .when(logins)
                .as(anyString(), any());
        return logins;
    }

    /** @param logIn logs a person without an account in */
    static DemoLogins byMember(Consumer<Member> logIn) {
        DemoLogins logins = mock(DemoLogins.class);
        doAnswer(call -> {
                    logIn.accept(call.getArgument(0));
                    call.<Runnable>getArgument(1).run();
                    return null;
                })
                .when(logins)
                .as(any(Member.class), any());
        return logins;
    }
}
