package org.anbiao.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.api.ApiToken;
import org.anbiao.api.ApiTokenService;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** Which systems may read our data, and until when? */
@Route(ApiNavigation.TOKENS)
@RolesAllowed("TENANT_ADMIN")
class ApiTokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ApiTokenService tokens;
    private final transient Clock clock;

    ApiTokensView(ApiTokenService tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("api.token.nav");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        Button issue = new Button(
                Texts.get("api.token.issue"), click -> new IssueTokenDialog(tokens, clock, this::refresh).open());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(Texts.get("api.token.nav"), issue).withSubtitle(Texts.get("api.token.subtitle")));
        List<ApiToken> all = tokens.list();
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("api.token.empty"), Texts.get("api.token.empty-hint")));
        } else {
            add(grid(all));
        }
    }

    private Grid<ApiToken> grid(List<ApiToken> all) {
        TokenCells cells = new TokenCells(tokens, clock, Texts.get("api.token.revoke-hint"), this::refresh);
        Grid<ApiToken> grid = new Grid<>();
        grid.addColumn(ApiToken::name)
                .setHeader(Texts.get("api.token.for-system"))
                .setFlexGrow(2);
        grid.addColumn(token -> token.prefix() + "…")
                .setHeader(Texts.get("api.token.prefix"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> token.scopes().stream()
                        .map(scope -> Texts.get("api.token.scope." + scope))
                        .collect(Collectors.joining(Texts.get("api.token.separator"))))
                .setHeader(Texts.get("api.token.scopes-label"))
                .setFlexGrow(3);
        grid.addColumn(token -> token.expiresOn().toString())
                .setHeader(Texts.get("api.token.expires"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> cells.time(token.lastUsedAt()))
                .setHeader(Texts.get("api.token.last-used"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> Texts.get("api.token.created-by", token.createdByName(), cells.time(token.createdAt())))
                .setHeader(Texts.get("api.token.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(cells::state)
                .setHeader(Texts.get("api.token.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(cells::action).setWidth("6rem").setFlexGrow(0);
        grid.setItems(all);
        grid.setSizeFull();
        return grid;
    }
}
