package org.anbiao.demo;

import java.util.List;
import org.anbiao.demo.persistence.DemoAccountQueries;
import org.anbiao.identity.LoginSuggestions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the demonstration's accounts on the login page. */
@Component
@Profile("demo")
class DemoLoginSuggestions implements LoginSuggestions {

    private final DemoAccountQueries accounts;

    DemoLoginSuggestions(DemoAccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public String password() {
        return DemoLoader.PASSWORD;
    }

    @Override
    public List<Suggestion> all() {
        return accounts.all().stream()
                .map(account -> new Suggestion(account.username(), account.name(), account.place(), account.role()))
                .toList();
    }
}
