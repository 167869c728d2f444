package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.registry.Adoption;
import org.anbiao.risk.BoardState;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.SignRule;
import org.anbiao.risk.SignRules;
import org.anbiao.risk.SiteBoard;
import org.anbiao.risk.SiteBoardService;
import org.anbiao.risk.SiteCheck;
import org.anbiao.tenancy.CurrentActor;

/** 5S现场管理 and 六有可视化警示标识 of an enterprise: each item with its last check, photo and next day. */
@Route(RiskNavigation.BOARDS + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class SiteBoardsView extends EnterprisePage {

    private final transient SiteBoardService boards;
    private final transient SignRules signs;
    private final transient RiskPointService points;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    /** What departments ask of the sector's signs. */
    private transient List<SignRule> asked = List.of();

    SiteBoardsView(
            SiteBoardService boards,
            SignRules signs,
            RiskPointService points,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(currentActor, "risk.nav.boards");
        this.boards = boards;
        this.signs = signs;
        this.points = points;
        this.currentActor = currentActor;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        asked = signs.of(enterprise);
        String tagged = boards.tagged(enterprise);
        List<BoardState> states =
                List.of(boards.of(enterprise, SiteBoard.FIVE_S), boards.of(enterprise, SiteBoard.SIX_HAVES));
        removeAll();
        add(new PageHeader(Texts.get("risk.site.title"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("risk.site.subtitle")
                                : points.enterprise(enterprise).name()));
        states.forEach(state -> add(board(enterprise, state, tagged)));
    }

    private boolean records() {
        return authentication.hasAuthority(Permission.FACT_RECORD);
    }

    private Div board(UUID enterprise, BoardState state, String tagged) {
        Adoption adoption = state.adoption();
        Div head = new Div(new H3(RiskWords.of("board", state.board())));
        head.addClassName("page-header-name");
        head.add(
                adoption == null
                        ? new StatusChip(
                                Texts.get(
                                        "risk.site.progress",
                                        state.satisfied(),
                                        state.items().size()),
                                Tone.NEUTRAL)
                        : new StatusChip(Texts.get("risk.site.recorded", adoption.achievedOn()), Tone.SUCCESS));
        Div board = new Div(head);
        board.addClassName("risk-board");
        if (adoption != null && !state.isComplete()) {
            board.add(new NoticeBar(Texts.get("risk.site.slipped", state.items().size() - state.satisfied())));
        }
        LocalDate completed = state.completedOn();
        if (adoption == null && completed != null) {
            board.add(proposal(enterprise, state, completed));
        }
        if (state.board() == SiteBoard.SIX_HAVES) {
            board.add(SignList.panel(asked));
        }
        Div items = new Div();
        items.addClassName("risk-items");
        state.items().forEach(item -> items.add(card(enterprise, state, item, tagged)));
        board.add(items, history(enterprise, state.board(), tagged));
        return board;
    }

    private Div proposal(UUID enterprise, BoardState state, LocalDate completed) {
        Div panel =
                new Div(new Span(Texts.get("risk.site.proposed." + state.board().code(), completed)));
        panel.addClassNames("proposal", "inline-list");
        if (records()) {
            Button record =
                    new Button(Texts.get("risk.site.record." + state.board().code()), click -> new StepDialog(
                                    Texts.get(
                                            "risk.site.record." + state.board().code()),
                                    Texts.get("risk.site.record-effect", completed),
                                    () -> boards.confirm(enterprise, state.board()),
                                    () -> show(enterprise))
                            .open());
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            panel.add(record);
        }
        return panel;
    }

    private static String name(SiteBoard board, String item, String tagged) {
        String key = "risk.site." + board.code() + "." + item;
        return Texts.get(item.equals("tags") ? key + "." + tagged : key);
    }

    private Div card(UUID enterprise, BoardState state, BoardState.Item item, String tagged) {
        String name = name(state.board(), item.key(), tagged);
        Span title = new Span(name);
        title.addClassName("card-title");
        SiteCheck last = item.last();
        Div head = new Div(title, RiskWords.chip(state, item));
        head.addClassName("page-header-name");
        Div card = new Div(
                head, RiskWords.meta(Texts.get("risk.site.what." + state.board().code() + "." + item.key())));
        card.addClassName("card");
        if (item.key().equals("warnings") && !asked.isEmpty()) {
            card.add(RiskWords.meta(Texts.get("risk.sign.see")));
        }
        if (last != null) {
            card.add(new Span(Texts.get("risk.site.last", last.checkedOn(), last.checkedBy())));
            if (!last.note().isEmpty()) {
                card.add(new Span(last.note()));
            }
            card.add(RiskWords.meta(Texts.get("risk.site.next", last.cycleDays(), last.nextOn())));
            UUID photo = last.photoFileId();
            if (photo != null) {
                card.add(RiskWords.file(photo, Texts.get("risk.site.photo")));
            }
        }
        if (records()) {
            Button check = new Button(
                    Texts.get("risk.site.check"),
                    VaadinIcon.CAMERA.create(),
                    click -> check(enterprise, state.board(), item, name));
            check.setAriaLabel(Texts.get("risk.site.check") + " " + name);
            card.add(check);
        }
        return card;
    }

    private Details history(UUID enterprise, SiteBoard board, String tagged) {
        Details details = new Details(Texts.get("risk.site.history"));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                List<SiteCheck> checks = boards.history(enterprise, board);
                if (checks.isEmpty()) {
                    details.add(RiskWords.meta(Texts.get("risk.site.history-none")));
                }
                checks.forEach(check -> {
                    Div line = new Div(
                            new Span(DateField.format(check.checkedOn())),
                            new Span(name(board, check.item(), tagged)),
                            new Span(RiskWords.of("site.result", check.result())),
                            RiskWords.meta(check.note()));
                    UUID photo = check.photoFileId();
                    if (photo != null) {
                        line.add(RiskWords.file(photo, Texts.get("risk.site.photo")));
                    }
                    line.addClassName("fact-line");
                    details.add(line);
                });
            }
        });
        return details;
    }

    private void check(UUID enterprise, SiteBoard board, BoardState.Item item, String name) {
        SiteCheck last = item.last();
        LocalDate today = boards.of(enterprise, board).today();
        DateField on = new DateField(Texts.get("risk.site.on"));
        on.setMax(today);
        on.setValue(today);
        Select<SiteCheck.Result> result =
                RiskWords.choice("risk.site.result-field", "site.result", SiteCheck.Result.class, SiteCheck.Result.MET);
        TextArea note = RiskWords.area("risk.site.note", "");
        note.setHelperText(Texts.get("risk.site.note-hint"));
        IntegerField cycle = new IntegerField(Texts.get("risk.site.cycle-field"));
        cycle.setStepButtonsVisible(true);
        cycle.setMin(1);
        cycle.setMax(366);
        cycle.setValue(last == null ? board.cycleDays() : last.cycleDays());
        TextField by =
                RiskWords.line("risk.site.by", isOwn() ? currentActor.get().memberName() : "");
        GivenUpload photo = new GivenUpload("risk.site.add-photo", "image/png", "image/jpeg", "image/webp");
        new StepDialog(
                        Texts.get("risk.site.check-of", name),
                        Texts.get("risk.site.check-effect"),
                        () -> boards.check(
                                enterprise,
                                board,
                                item.key(),
                                new SiteCheck.Draft(
                                        on.getValue(),
                                        result.getValue(),
                                        note.getValue(),
                                        cycle.getValue(),
                                        by.getValue(),
                                        photo.file)),
                        () -> show(enterprise))
                .with(on, result, photo, note, cycle, by)
                .open();
    }
}
