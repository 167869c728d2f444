package org.anbiao.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;

/** The portal speaks Chinese first; English can be chosen. A browser's language does not change that. */
@Component
class PortalLanguages implements I18NProvider {

    private final Messages messages;

    PortalLanguages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.get(locale, key, params);
    }
}
