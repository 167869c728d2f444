package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.MobilizationDirectory;
import org.anbiao.mobilization.PublicityRecord;
import org.anbiao.mobilization.PublicityRecord.Channel;
import org.anbiao.mobilization.PublicityService;

/** 宣传发动: what was done, by which channel, for how many people, with the article's link. */
@Route("mobilization/publicity")
@PermitAll
class PublicityView extends MobilizationPage {

    private final transient MobilizationDirectory directory;
    private final transient PublicityService publicity;
    private final transient Permissions permissions;
    private final transient Clock clock;
    final Grid<PublicityRecord> grid = new Grid<>();
    private final EmptyState none =
            new EmptyState(Texts.get("mobilization.publicity.none"), Texts.get("mobilization.publicity.none.hint"));

    PublicityView(MobilizationDirectory directory, PublicityService publicity, Permissions permissions, Clock clock) {
        super("mobilization.nav.publicity");
        this.directory = directory;
        this.publicity = publicity;
        this.permissions = permissions;
        this.clock = clock;
        addClassName("full-height");
    }

    @Override
    List<CampaignFrame> campaigns() {
        return directory.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        PageHeader header = new PageHeader(Texts.get("mobilization.nav.publicity")).withSubtitle(campaign.title());
        if (permissions.has(Permission.PUBLICITY_RECORD)) {
            Button record = new Button(Texts.get("mobilization.publicity.record"));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            record.addClickListener(click -> new Form(campaign).open());
            header.withActions(record);
        }
        fillGrid(campaign);
        add(header, campaignSelect(campaign, campaigns, "mobilization/publicity"), none, grid);
        refresh(campaign);
    }

    private void fillGrid(CampaignFrame campaign) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        column("mobilization.publicity.day", act -> DateField.format(act.heldOn()));
        column("mobilization.column.unit", PublicityRecord::unit);
        column("mobilization.publicity.channel", act -> channel(act.channel()));
        grid.addComponentColumn(PublicityView::title)
                .setHeader(Texts.get("mobilization.publicity.title"))
                .setFlexGrow(1)
                .setAutoWidth(true);
        column("mobilization.publicity.reach", act -> String.valueOf(act.reach()))
                .setTextAlign(ColumnTextAlign.END);
        grid.setItems(DataProvider.fromCallbacks(
                query -> publicity.page(campaign.id(), new PageRequest(query.getOffset(), query.getLimit())).stream(),
                query -> (int) publicity.count(campaign.id())));
        grid.setSizeFull();
        grid.setMinHeight("20rem");
    }

    private void refresh(CampaignFrame campaign) {
        boolean any = publicity.count(campaign.id()) > 0;
        none.setVisible(!any);
        grid.setVisible(any);
        grid.getDataProvider().refreshAll();
    }

    private Grid.Column<PublicityRecord> column(
            String headerKey, com.vaadin.flow.function.ValueProvider<PublicityRecord, String> value) {
        return grid.addColumn(value)
                .setHeader(Texts.get(headerKey))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component title(PublicityRecord act) {
        Div cell = new Div(act.title());
        cell.addClassName("day-cell");
        if (!act.link().isBlank()) {
            Anchor link = new Anchor(act.link(), Texts.get("mobilization.publicity.open-link"));
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            cell.add(link);
        }
        if (act.fileId() != null) {
            cell.add(file(act.fileId(), Texts.get("mobilization.proof")));
        }
        return cell;
    }

    private static String channel(Channel channel) {
        return Texts.get("mobilization.channel." + channel.key());
    }

    /** One act of publicity. */
    final class Form extends Dialog {

        private final Select<Channel> channel = new Select<>();
        private final TextField title = new TextField(Texts.get("mobilization.publicity.title"));
        private final IntegerField reach = new IntegerField(Texts.get("mobilization.publicity.reach"));
        private final DateField day = new DateField(Texts.get("mobilization.publicity.day"));
        private final TextField link = new TextField(Texts.get("mobilization.publicity.link"));
        private final FileField evidence = FileField.document(Texts.get("mobilization.publicity.evidence"));

        Form(CampaignFrame campaign) {
            setHeaderTitle(Texts.get("mobilization.publicity.record"));
            setWidth("min(32rem, 96vw)");
            channel.setLabel(Texts.get("mobilization.publicity.channel"));
            channel.setItems(Channel.values());
            channel.setItemLabelGenerator(PublicityView::channel);
            channel.setValue(Channel.WECHAT);
            title.setMaxLength(200);
            title.setRequiredIndicatorVisible(true);
            reach.setMin(0);
            reach.setValue(0);
            day.setValue(LocalDate.now(clock));
            day.setMax(LocalDate.now(clock));
            link.setPlaceholder("https://mp.weixin.qq.com/s/…");
            for (com.vaadin.flow.component.HasSize field :
                    List.<com.vaadin.flow.component.HasSize>of(channel, title, reach, day, link)) {
                field.setWidthFull();
            }
            Div body = new Div(channel, title, reach, day, link, evidence);
            body.addClassName("card-list");
            add(body);
            Button save = new Button(Texts.get("common.action.save"), click -> save(campaign));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), save);
        }

        private void save(CampaignFrame campaign) {
            PublicityRecord act = new PublicityRecord(
                    null,
                    campaign.id(),
                    "",
                    channel.getValue(),
                    title.getValue(),
                    reach.getValue() == null ? 0 : reach.getValue(),
                    day.getValue() == null ? LocalDate.now(clock) : day.getValue(),
                    link.getValue(),
                    null);
            if (Notices.attempt(() -> publicity.record(act, evidence.file().orElse(null)))) {
                close();
                refresh(campaign);
                Notices.done(Texts.get("mobilization.publicity.saved"));
            }
        }
    }
}
