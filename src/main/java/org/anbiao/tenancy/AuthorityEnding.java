package org.anbiao.tenancy;

import java.util.List;

/**
 * What an authority still runs when it is merged into another one, and what can be ended with it. Modules contribute their own; each is
 * asked as an actor of the authority that ends, inside the transaction of the act and before anything of it has moved.
 */
public interface AuthorityEnding {

    /** What runs, by name. */
    List<String> running();

    /**
     * Ends all of it; what was done stays.
     *
     * @param reason with the document
     * @return how many ended
     */
    int end(String reason);
}
