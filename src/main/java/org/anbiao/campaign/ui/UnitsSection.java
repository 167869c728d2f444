package org.anbiao.campaign.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.tenancy.TermNames;

/** Which units take part: areas and departments side by side. */
class UnitsSection extends SetupSection {

    private final transient SectionEdit edit;
    private final List<CheckboxGroup<MemberUnit>> groups = new ArrayList<>();

    UnitsSection(CampaignSetup setup, TermNames names, SectionEdit edit) {
        super("units", edit);
        this.edit = edit;
        List<MemberUnit> candidates = setup.memberCandidates();
        for (MemberUnit.Side side : MemberUnit.Side.values()) {
            List<MemberUnit> ofSide =
                    candidates.stream().filter(unit -> unit.side() == side).toList();
            if (ofSide.isEmpty()) {
                continue;
            }
            CheckboxGroup<MemberUnit> group = new CheckboxGroup<>(CampaignParts.side(side, names));
            group.addThemeVariants(CheckboxGroupVariant.LUMO_HELPER_ABOVE_FIELD);
            group.setItems(ofSide);
            group.setItemLabelGenerator(MemberUnit::name);
            group.setValue(ofSide.stream().filter(this::isMember).collect(Collectors.toSet()));
            groups.add(group);
        }
        fields(groups.toArray(CheckboxGroup[]::new));
    }

    private boolean isMember(MemberUnit unit) {
        return edit.content().units().stream().anyMatch(member -> same(member, unit));
    }

    private static boolean same(MemberUnit one, MemberUnit other) {
        return one.tenantId().equals(other.tenantId()) && Objects.equals(one.unitId(), other.unitId());
    }

    @Override
    void save() {
        List<MemberUnit> chosen = new ArrayList<>();
        for (CheckboxGroup<MemberUnit> group : groups) {
            group.getListDataView()
                    .getItems()
                    .filter(group.getValue()::contains)
                    .forEach(chosen::add);
        }
        edit.saver().units(chosen);
    }
}
