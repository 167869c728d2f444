package org.anbiao.common.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.anbiao.common.Messages;
import org.jspecify.annotations.Nullable;

/** Texts of views in the user's language. */
public final class Texts {

    private static final Messages MESSAGES = new Messages();

    private Texts() {}

    /** The text of a key, with its placeholders filled. */
    public static String get(String key, Object... arguments) {
        return MESSAGES.get(locale(), key, arguments);
    }

    /** A page title: the text of the key followed by the product's name. */
    public static String title(String key, Object... arguments) {
        return get(key, arguments) + " · " + get("common.product");
    }

    /** Whether there is a text for this key. */
    public static boolean has(String key) {
        return MESSAGES.has(key);
    }

    /** The language of the running request; Chinese outside of one. */
    public static Locale locale() {
        @Nullable UI ui = UI.getCurrent();
        return ui == null ? Messages.CHINESE : ui.getLocale();
    }
}
