package org.anbiao.mobilization;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.identity.TextMessages;
import org.springframework.boot.test.context.TestComponent;

/** A gateway that keeps what it was given, or refuses. */
@TestComponent
public class CollectedTexts implements TextMessages {

    public record Sent(String phone, String text) {

        /** The six digits of the message. */
        public String code() {
            Matcher digits = Pattern.compile("\\d{6}").matcher(text);
            if (!digits.find()) {
                throw new IllegalStateException(text);
            }
            return digits.group();
        }
    }

    public final List<Sent> sent = new CopyOnWriteArrayList<>();
    public boolean refuses;

    @Override
    public void send(String phone, String text) {
        if (refuses) {
            throw new DeliveryFailed("refused");
        }
        sent.add(new Sent(phone, text));
    }

    public Sent last() {
        return sent.get(sent.size() - 1);
    }
}
