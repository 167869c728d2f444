package org.anbiao.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.identity.persistence.AccountRows;
import org.anbiao.identity.persistence.LoginIdentityRows;
import org.anbiao.identity.persistence.MemberRows;
import org.springframework.stereotype.Component;

/**
 * Takes the account of a person out of one membership and puts it into another one, in another authority: whoever logged in yesterday logs
 * in tomorrow with the same name and password. Only what was open is open afterwards; who never came in, is suspended or waits to be
 * confirmed is invited anew.
 */
@Component
class AccountMove {

    private final LoginIdentityRows links;
    private final AccountRows accounts;
    private final LoginIdentities identities;
    private final MemberRows members;

    AccountMove(LoginIdentityRows links, AccountRows accounts, LoginIdentities identities, MemberRows members) {
        this.links = links;
        this.accounts = accounts;
        this.identities = identities;
        this.members = members;
    }

    /** What one logs in with, on its way. */
    record Luggage(Optional<ProviderIdentity> identity, List<AccountRows.Account> accounts) {

        boolean isEmpty() {
            return identity.isEmpty() && accounts.isEmpty();
        }
    }

    /** Takes it from a membership of the bound authority that is open; empty for others. */
    Luggage take(MemberDetails from) {
        if (from.state() != MemberState.ACTIVE) {
            return new Luggage(Optional.empty(), List.of());
        }
        Luggage luggage = new Luggage(
                links.linkOf(from.id())
                        .map(link -> new ProviderIdentity(
                                link.issuer(), link.subject(), link.username(), link.username(), null, false)),
                accounts.ofMember(from.id()));
        identities.unlink(from.id());
        accounts.delete(from.id());
        return luggage;
    }

    /** Puts it into a new membership of the bound authority, which is open from now on. */
    void give(Luggage luggage, UUID memberId) {
        if (luggage.isEmpty()) {
            return;
        }
        members.activate(memberId);
        luggage.identity().ifPresent(identity -> identities.link(memberId, identity));
        luggage.accounts().forEach(account -> accounts.insert(account.username(), account.passwordHash(), memberId));
    }
}
