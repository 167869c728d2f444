package org.anbiao.notification;

import java.util.EnumSet;
import java.util.Set;
import org.anbiao.common.Messages;
import org.anbiao.identity.MemberContacts;
import org.anbiao.identity.TextMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The ways out of the portal that are configured. A text message carries the template's fixed words only. */
@Component
class Post {

    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<TextMessages> texts;
    private final Messages messages;
    private final String from;
    private final String portal;

    Post(
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<TextMessages> texts,
            Messages messages,
            @Value("${anbiao.mail.from:${spring.mail.username:anbiao@localhost}}") String from,
            @Value("${anbiao.public-url:http://localhost:8080}") String portal) {
        this.mail = mail;
        this.texts = texts;
        this.messages = messages;
        this.from = from;
        this.portal = portal;
    }

    /** Channels that can be used at all. */
    Set<Channel> open() {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        if (mail.getIfAvailable() != null) {
            open.add(Channel.MAIL);
        }
        if (texts.getIfAvailable() != null) {
            open.add(Channel.TEXT);
        }
        return open;
    }

    /**
     * Sends.
     *
     * @throws NotSent if the server or gateway did not take it
     */
    void send(Delivery delivery, MemberContacts.Contact to) {
        switch (delivery.channel()) {
            case MAIL -> mail(delivery, to.email());
            case TEXT -> text(delivery, to.phone());
        }
    }

    private void mail(Delivery delivery, String address) {
        Object[] arguments = delivery.arguments().toArray();
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(address);
        letter.setSubject(messages.chinese(delivery.template() + ".title", arguments));
        letter.setText(messages.chinese(
                "notification.mail.body",
                messages.chinese(delivery.template() + ".text", arguments),
                portal + "/" + delivery.link()));
        try {
            mail.getObject().send(letter);
        } catch (MailException e) {
            throw new NotSent(e.getClass().getSimpleName(), e);
        }
    }

    private void text(Delivery delivery, String phone) {
        try {
            texts.getObject().send(phone, messages.chinese(delivery.template() + ".sms"));
        } catch (TextMessages.DeliveryFailed e) {
            throw new NotSent(String.valueOf(e.getMessage()), e);
        }
    }

    /** The server or gateway refused or could not be reached; the message names no person. */
    static final class NotSent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSent(String problem, Throwable cause) {
            super(problem, cause);
        }
    }
}
