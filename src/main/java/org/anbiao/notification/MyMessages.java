package org.anbiao.notification;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Member;
import org.anbiao.identity.MemberContacts;
import org.anbiao.notification.persistence.MessageRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of the membership that is logged in with, and how its person wants them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MyMessages {

    private final MessageRows rows;
    private final MemberContacts contacts;
    private final Post post;
    private final CurrentMember currentMember;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    MyMessages(
            MessageRows rows,
            MemberContacts contacts,
            Post post,
            CurrentMember currentMember,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.contacts = contacts;
        this.post = post;
        this.currentMember = currentMember;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** One page, the latest first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<Message> page(boolean unreadOnly, PageRequest page) {
        UUID member = member();
        return new PagedList<>(rows.page(member, unreadOnly, page), rows.count(member, unreadOnly));
    }

    /** How many are unread; 0 outside a membership. */
    @Transactional(readOnly = true)
    public long unread() {
        return currentMember.find().map(member -> rows.count(member.id(), true)).orElse(0L);
    }

    /** Marks one as read; one of somebody else is none. */
    public Optional<Message> read(UUID id) {
        UUID member = member();
        rows.read(member, id);
        return rows.find(member, id);
    }

    /** Marks all as read. */
    public void readAll() {
        rows.readAll(member());
    }

    /** What the person chose. */
    @Transactional(readOnly = true)
    public MessageChoice choice() {
        return rows.choice(member()).orElse(MessageChoice.PORTAL_ONLY);
    }

    /** Channels that the portal has and for which it knows an address of the person. */
    @Transactional(readOnly = true)
    public Set<Channel> available() {
        Set<Channel> open = post.open();
        UUID member = member();
        // a reviewer's own row among the members lies beyond what such a person reaches
        Optional<MemberContacts.Contact> contact =
                currentActor.callAs(currentActor.get().atLarge(), () -> contacts.of(member));
        if (contact.filter(MemberContacts.Contact::hasEmail).isEmpty()) {
            open.remove(Channel.MAIL);
        }
        if (contact.filter(MemberContacts.Contact::hasPhone).isEmpty()) {
            open.remove(Channel.TEXT);
        }
        return open;
    }

    /** Chooses; messages that wait already go out as they were written. */
    public void choose(MessageChoice choice) {
        UUID member = member();
        MessageChoice before = rows.choice(member).orElse(MessageChoice.PORTAL_ONLY);
        currentActor.runAs(currentActor.get().atLarge(), () -> rows.choose(member, choice));
        audit.record("message.choice_changed", "member", member, null, before, choice);
    }

    private UUID member() {
        return currentMember
                .find()
                .map(Member::id)
                .orElseThrow(() -> new DomainException("notification.no-membership"));
    }
}
