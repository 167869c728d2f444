package org.anbiao.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anbiao.common.DomainException;

/** What a local account's name and password must be (等保: complexity); accounts of the login provider have its own rules. */
final class PasswordRule {

    static final int SHORTEST = 10;
    /** bcrypt reads no more. */
    private static final int LONGEST_BYTES = 72;

    private static final int KINDS_NEEDED = 3;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{3,30}");
    private static final Pattern[] KINDS = {
        Pattern.compile("[a-z]"), Pattern.compile("[A-Z]"), Pattern.compile("\\d"), Pattern.compile("[^A-Za-z0-9]")
    };

    private PasswordRule() {}

    /** @throws DomainException naming what is wrong */
    static void requireName(String username) {
        if (!NAME.matcher(username).matches()) {
            throw new DomainException("identity.account.name-bad");
        }
    }

    /** @throws DomainException naming what is wrong */
    static void requireStrong(String username, String password) {
        long kinds = java.util.Arrays.stream(KINDS)
                .filter(kind -> kind.matcher(password).find())
                .count();
        if (password.length() < SHORTEST
                || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES
                || kinds < KINDS_NEEDED) {
            throw new DomainException("identity.account.password-weak", SHORTEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new DomainException("identity.account.password-contains-name");
        }
    }
}
