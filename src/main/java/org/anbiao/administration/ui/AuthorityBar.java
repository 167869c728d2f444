package org.anbiao.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.Tenant;

/** Whose page is shown, among the authorities that the person keeps; the address remembers it. Hidden where there is no choice. */
class AuthorityBar extends FilterBar {

    /** Query parameter: code of the authority. */
    static final String OF = "of";

    private final ComboBox<Tenant> authority = new ComboBox<>(Texts.get("administration.organisation.authority"));

    /** @param chosen what follows when the person chose another one */
    AuthorityBar(Runnable chosen) {
        authority.setItemLabelGenerator(Tenant::shortName);
        authority.addClassName("wide-field");
        authority.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.run();
            }
        });
        add(authority);
    }

    /** Shows the authority that the address names; the first one where it names none of them. */
    void read(BeforeEnterEvent event, List<Tenant> choices) {
        String of =
                event.getLocation().getQueryParameters().getSingleParameter(OF).orElse("");
        authority.setItems(choices);
        authority.setValue(choices.stream()
                .filter(tenant -> tenant.code().equals(of))
                .findFirst()
                .orElse(choices.get(0)));
        setVisible(choices.size() > 1);
    }

    Tenant authority() {
        return authority.getValue();
    }

    /** What the address has to say for the chosen one. */
    QueryParameters parameters() {
        return QueryParameters.simple(Map.of(OF, authority().code()));
    }
}
