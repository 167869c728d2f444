package org.anbiao.administration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.Transfer;
import org.anbiao.administration.reorganisation.TransferService;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;

/** Villages go to another township; with all of them the township itself may end. */
class TransferPanel extends Div implements ReorganisationForm {

    private static final String KEY = "administration.transfer.";

    private final transient TransferService transfers;
    private final UUID tenantId;
    private final transient List<UnitLine> choices;
    private final MultiSelectComboBox<UnitLine> villages = new MultiSelectComboBox<>(Texts.get(KEY + "which"));
    private final ComboBox<Tenant> to = new ComboBox<>(Texts.get(KEY + "to"));
    private final Checkbox ends = new Checkbox(Texts.get(KEY + "ends"));
    private final Checkbox endsCampaigns = new Checkbox(Texts.get(KEY + "ends-campaigns"));

    TransferPanel(TransferService transfers, UUID tenantId, List<UnitLine> units) {
        this.transfers = transfers;
        this.tenantId = tenantId;
        this.choices = units.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.VILLAGE)
                .toList();
        villages.setItems(choices);
        villages.setItemLabelGenerator(UnitLine::name);
        villages.addClassName("wide-field");
        to.setItems(transfers.receivers(tenantId));
        to.setItemLabelGenerator(Tenant::shortName);
        to.addClassName("wide-field");
        ends.setHelperText(Texts.get(KEY + "ends-hint"));
        ends.addValueChangeListener(event -> {
            if (event.getValue()) {
                villages.select(choices);
            }
            showCampaigns();
        });
        add(new FilterBar(villages, to, ends, endsCampaigns));
        showCampaigns();
    }

    /** Asked only where the township ends and something of it runs. */
    private void showCampaigns() {
        List<String> running = ends.getValue() ? transfers.campaigns(tenantId) : List.of();
        endsCampaigns.setVisible(!running.isEmpty());
        endsCampaigns.setHelperText(Texts.get(KEY + "ends-campaigns-hint", String.join("、", running)));
    }

    @Override
    public Act act(Grounds grounds) {
        Tenant receiver = to.getValue();
        if (receiver == null) {
            throw new DomainException(KEY + "to-missing");
        }
        // in the order of the list, as the preview counts them
        List<UnitLine> chosen =
                choices.stream().filter(villages.getValue()::contains).toList();
        Transfer order = new Transfer(
                tenantId,
                receiver.id(),
                chosen.stream().map(UnitLine::id).toList(),
                ends.getValue(),
                endsCampaigns.isVisible() && endsCampaigns.getValue(),
                grounds.on(),
                grounds.reason(),
                grounds.document());
        return new VillageAct(
                transfers,
                order,
                receiver.shortName(),
                chosen.stream().map(UnitLine::name).toList(),
                ends.getValue() ? transfers.campaigns(tenantId) : List.of());
    }

    /** @param running campaigns of a township that ends */
    private record VillageAct(
            TransferService transfers, Transfer order, String receiver, List<String> names, List<String> running)
            implements Act {

        @Override
        public Preview preview() {
            return transfers.preview(order);
        }

        @Override
        public int carryOut() {
            return transfers.carryOut(order);
        }

        @Override
        public List<String> words(Preview preview) {
            List<String> words = new ArrayList<>(List.of(
                    Texts.get(KEY + "effect.supervisor"),
                    Texts.get(KEY + "effect.members", preview.members()),
                    Texts.get(KEY + "effect.campaigns")));
            if (!running.isEmpty()) {
                words.add(Texts.get(
                        KEY + (order.endsCampaigns() ? "effect.campaigns-end" : "effect.campaigns-stay"),
                        String.join("、", running)));
            }
            return words;
        }

        @Override
        public String target(int place) {
            return receiver + " · " + names.get(place);
        }
    }
}
