package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.persistence.MemberRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the portal's own post reaches a member of the bound authority. Asks for no permission, because nobody is shown what it
 * answers: only the post uses it.
 */
@Component
public class MemberContacts {

    private final MemberRows rows;
    private final Clock clock;

    MemberContacts(MemberRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Telephone number and mail address as they were entered.
     *
     * @param phone empty where unknown
     * @param email empty where unknown
     */
    public record Contact(@Personal String phone, @Personal String email) {

        /** Whether there is a number. */
        public boolean hasPhone() {
            return !phone.isBlank();
        }

        /** Whether there is an address. */
        public boolean hasEmail() {
            return !email.isBlank();
        }
    }

    /** The contact of an active member; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(UUID memberId) {
        return rows.find(memberId, LocalDate.now(clock))
                .filter(member -> member.state() == MemberState.ACTIVE)
                .map(member -> new Contact(member.phone(), member.email()));
    }
}
