package org.anbiao.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.SelectionService;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.tenancy.CurrentActor;

/** Standardization, stars and posts of an enterprise in one picture, as of a day. */
@SpringComponent
class RecognitionTab implements EnterpriseTab {

    private final RecognitionService recognitions;
    private final SelectionService selection;
    private final AuthenticationContext authentication;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecognitionTab(
            RecognitionService recognitions,
            SelectionService selection,
            AuthenticationContext authentication,
            CurrentActor currentActor,
            Clock clock) {
        this.recognitions = recognitions;
        this.selection = selection;
        this.authentication = authentication;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "recognition";
    }

    @Override
    public String labelKey() {
        return "recognition.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        Div content = new Div();
        content.addClassName("card-list");
        fill(content, enterpriseId, asOf);
        return content;
    }

    private void fill(Div content, UUID enterpriseId, LocalDate asOf) {
        content.removeAll();
        List<Recognition> all = recognitions.of(enterpriseId).stream()
                .filter(one -> !one.award().achievedOn().isAfter(asOf))
                .toList();
        List<Candidate> candidates = selection.of(enterpriseId);
        if (all.isEmpty() && candidates.isEmpty()) {
            content.add(
                    new EmptyState(Texts.get("recognition.file-tab.empty"), Texts.get("recognition.list.empty-hint")));
        }
        boolean writes =
                authentication.hasAuthority(Permission.RECOGNITION_RECORD) && asOf.equals(LocalDate.now(clock));
        for (RecognitionKind kind : RecognitionKind.values()) {
            List<Recognition> ofKind =
                    all.stream().filter(one -> one.award().kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                content.add(new H3(Texts.get("recognition.kind." + kind.code())));
                ofKind.forEach(one -> content.add(
                        new RecognitionCard(recognitions, one, writes, asOf, () -> fill(content, enterpriseId, asOf))));
            }
        }
        if (!candidates.isEmpty()) {
            content.add(new H3(Texts.get("recognition.file-tab.candidates")));
            candidates.forEach(one -> content.add(card(one)));
        }
    }

    private Component card(Candidate one) {
        String what = one.nominee().post().isEmpty()
                ? Words.category(one.project())
                : Words.category(one.project()) + " · " + one.nominee().postName();
        Span name = new Span(what);
        name.addClassName("card-title");
        Component title = currentActor.get().isEnterprise()
                ? name
                : new RouterLink(
                        what,
                        CandidateView.class,
                        new RouteParameters("id", one.id().toString()));
        Div head = new Div(title, Words.state(one.state()));
        head.addClassName("inline-list");
        Div card = new Div(
                head, Words.meta(Texts.get("recognition.candidate.named") + "：" + DateField.format(one.namedOn())));
        card.addClassName("card");
        return card;
    }
}
