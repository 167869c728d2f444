package org.anbiao.identity;

import org.anbiao.common.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends invitations by what is configured: mail, text message, or neither; the link can be handed over in any case. */
@Component
class InvitationPost {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationPost.class);

    private final ObjectProvider<JavaMailSender> mail;
    private final ObjectProvider<TextMessages> texts;
    private final Messages messages;
    private final String from;

    InvitationPost(
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<TextMessages> texts,
            Messages messages,
            @Value("${anbiao.mail.from:${spring.mail.username:anbiao@localhost}}") String from) {
        this.mail = mail;
        this.texts = texts;
        this.messages = messages;
        this.from = from;
    }

    boolean canMail() {
        return mail.getIfAvailable() != null;
    }

    boolean canText() {
        return texts.getIfAvailable() != null;
    }

    /** @return whether the server took it */
    boolean mail(String address, String authority, String role, String link, String until) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(address);
        letter.setSubject(messages.chinese("identity.invitation.mail-subject", authority));
        letter.setText(messages.chinese("identity.invitation.mail-text", authority, role, link, until));
        try {
            mail.getObject().send(letter);
            return true;
        } catch (MailException e) {
            LOG.warn("An invitation could not be mailed", e);
            return false;
        }
    }

    /** @return whether the gateway took it */
    boolean text(String phone, String authority, String link, String until) {
        try {
            texts.getObject().send(phone, messages.chinese("identity.invitation.sms-text", authority, link, until));
            return true;
        } catch (TextMessages.DeliveryFailed e) {
            LOG.warn("An invitation could not be sent by text message", e);
            return false;
        }
    }
}
