package org.anbiao.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.training.SessionService;
import org.anbiao.training.Visit;

/** Which trainings and observations an enterprise's people attended, as of a day. */
@SpringComponent
class TrainingTab implements EnterpriseTab {

    private final SessionService sessions;

    TrainingTab(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public String key() {
        return "training";
    }

    @Override
    public String labelKey() {
        return "training.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        List<Visit> visits = sessions.ofEnterprise(enterpriseId).stream()
                .filter(visit -> !visit.heldOn().isAfter(asOf))
                .toList();
        if (visits.isEmpty()) {
            return new EmptyState(Texts.get("training.file-tab.empty"), Texts.get("training.list.empty-hint"));
        }
        Div list = new Div();
        list.addClassName("card-list");
        for (Visit visit : visits) {
            Span title = new Span(visit.topic());
            title.addClassName("card-title");
            Div card = new Div(
                    title,
                    TrainingWords.meta(DateField.format(visit.heldOn()) + " · " + TrainingWords.kind(visit.kind())),
                    new Span(visit.personName() + "（" + TrainingWords.post(visit.post()) + "）"));
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }
}
