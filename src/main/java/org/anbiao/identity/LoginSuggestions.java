package org.anbiao.identity;

import java.util.List;

/** Accounts a login page may offer for trying the portal out. Only the demonstration has any. */
public interface LoginSuggestions {

    /**
     * One account on offer.
     *
     * @param place authority and unit, or enterprise
     * @param role name of the {@link Role}
     */
    record Suggestion(String username, String name, String place, String role) {}

    /** The password of all of them; public. */
    String password();

    /** The accounts, grouped by authority. */
    List<Suggestion> all();
}
