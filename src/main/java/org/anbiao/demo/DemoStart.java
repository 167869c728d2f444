package org.anbiao.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.anbiao.common.Messages;
import org.anbiao.demo.persistence.DemoAccountQueries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration, then prints the address and the accounts as the last thing of the start. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private final DemoLoader loader;
    private final DemoAccountQueries accounts;
    private final Messages messages;
    private final WebServerApplicationContext server;
    private final ObjectProvider<DemoIdentities> identities;

    DemoStart(
            DemoLoader loader,
            DemoAccountQueries accounts,
            Messages messages,
            WebServerApplicationContext server,
            ObjectProvider<DemoIdentities> identities) {
        this.loader = loader;
        this.accounts = accounts;
        this.messages = messages;
        this.server = server;
        this.identities = identities;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loader.loadOnce();
        identities.ifAvailable(DemoIdentities::link);
        print(System.out, accounts.all());
    }

    private void print(PrintStream out, List<DemoAccount> all) {
        out.println();
        out.println(messages.chinese(
                "demo.start.address",
                "http://localhost:" + server.getWebServer().getPort()));
        if (identities.getIfAvailable() != null) {
            out.println(messages.chinese("demo.start.one-time-code"));
        }
        out.println(messages.chinese("demo.start.password", DemoLoader.PASSWORD));
        for (DemoAccount account : all) {
            String role = messages.chinese("identity.role." + account.role());
            out.printf(Locale.ROOT, "  %-22s %s　%s　%s%n", account.username(), account.name(), account.place(), role);
        }
        out.flush();
    }
}
