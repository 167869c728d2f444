package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.CodeList;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.UnitPosts.Post;
import org.jspecify.annotations.Nullable;

/** One unit gives parts to others, or becomes several: who goes where is chosen by cell, by list and one by one. */
class SplitPanel extends Div implements ReorganisationForm {

    private static final String KEY = "administration.reorganisation.split.";

    private final transient ReorganisationService reorganisations;
    private final transient CodeList codes;
    private final UUID tenantId;
    private final transient List<UnitLine> units;
    private final ComboBox<UnitLine> from = new ComboBox<>(Texts.get(KEY + "from"));
    private final List<TargetField> fields = new ArrayList<>();
    private final FilterBar targetBar = new FilterBar();
    private final Select<Integer> rest = new Select<>();
    private final Div body = new Div();
    private final Map<UUID, Select<Integer>> below = new HashMap<>();
    private final Map<UUID, Select<Integer>> members = new HashMap<>();
    private @Nullable SharePanel enterprises;

    SplitPanel(ReorganisationService reorganisations, CodeList codes, UUID tenantId, List<UnitLine> units) {
        this.reorganisations = reorganisations;
        this.codes = codes;
        this.tenantId = tenantId;
        this.units = units;
        from.setItems(units);
        from.setItemLabelGenerator(UnitLine::name);
        from.addClassName("wide-field");
        from.addValueChangeListener(event -> show());
        rest.setLabel(Texts.get(KEY + "rest"));
        rest.setEmptySelectionAllowed(true);
        rest.setEmptySelectionCaption(Texts.get(KEY + "stay"));
        rest.setItemLabelGenerator(
                index -> index == null ? Texts.get(KEY + "stay") : Texts.get(KEY + "rest-to", name(index)));
        rest.addClassName("wide-field");
        Button more = new Button(Texts.get(KEY + "add"), click -> addTarget());
        add(new FilterBar(from), targetBar, new FilterBar(more, rest), body);
        addTarget();
    }

    private void addTarget() {
        TargetField field = new TargetField(Texts.get(KEY + "to", fields.size() + 1));
        field.offer(offered());
        field.addValueChangeListener(event -> refreshTargets());
        fields.add(field);
        targetBar.add(field);
        refreshTargets();
    }

    private List<UnitLine> offered() {
        UnitLine chosen = from.getValue();
        return chosen == null
                ? units
                : units.stream()
                        .filter(unit ->
                                unit.kind() == chosen.kind() && !unit.id().equals(chosen.id()))
                        .toList();
    }

    /** Successors that are named, by their place. */
    private List<Integer> places() {
        return IntStream.range(0, targets().size()).boxed().toList();
    }

    private String name(int index) {
        List<Target> targets = targets();
        return index < targets.size() ? targets.get(index).name() : "";
    }

    private void refreshTargets() {
        offer(rest);
        below.values().forEach(this::offer);
        members.values().forEach(this::offer);
        if (enterprises != null) {
            enterprises.offer(places());
        }
    }

    private void offer(Select<Integer> field) {
        Integer before = field.getValue();
        field.setItems(places());
        field.setValue(before != null && before < places().size() ? before : null);
    }

    private void show() {
        body.removeAll();
        below.clear();
        members.clear();
        enterprises = null;
        UnitLine chosen = from.getValue();
        fields.forEach(field -> field.offer(offered()));
        if (chosen == null) {
            return;
        }
        List<UnitLine> inside = units.stream()
                .filter(unit -> chosen.id().equals(unit.parentId()))
                .toList();
        SharePanel panel =
                new SharePanel(reorganisations.enterprises(tenantId, chosen.id()), inside, codes, this::name);
        enterprises = panel;
        body.add(new H3(Texts.get(KEY + "enterprises")), panel);
        if (!inside.isEmpty()) {
            Span hint = new Span(Texts.get(KEY + "below-hint"));
            hint.addClassName("card-meta");
            FilterBar bar = new FilterBar();
            inside.forEach(unit -> bar.add(choice(below, unit.id(), unit.name())));
            body.add(new H3(Texts.get(KEY + "below")), hint, bar);
        }
        List<Post> people = reorganisations.members(tenantId, chosen.id());
        if (!people.isEmpty()) {
            FilterBar bar = new FilterBar();
            people.forEach(post -> bar.add(choice(members, post.memberId(), post.name())));
            body.add(new H3(Texts.get(KEY + "members")), bar);
        }
        refreshTargets();
    }

    private Select<Integer> choice(Map<UUID, Select<Integer>> into, UUID id, String label) {
        Select<Integer> field = new Select<>();
        field.setLabel(label);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.get(KEY + "rest"));
        field.setItemLabelGenerator(index -> index == null ? Texts.get(KEY + "rest") : name(index));
        field.addClassName("wide-field");
        into.put(id, field);
        return field;
    }

    @Override
    public Act act(Grounds grounds) {
        if (from.getValue() == null) {
            throw new DomainException("administration.reorganisation.from-missing");
        }
        return new UnitAct(
                reorganisations,
                new Reorganisation(
                        tenantId,
                        Reorganisation.Kind.SPLIT,
                        List.of(from.getValue().id()),
                        targets(),
                        share(),
                        grounds.on(),
                        grounds.reason(),
                        grounds.document()));
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (TargetField field : fields) {
            if (field.getValue() == null) {
                // those behind an empty field would get other places when it is filled
                break;
            }
            targets.add(field.getValue());
        }
        return targets;
    }

    private Share share() {
        return new Share(
                chosen(below), enterprises == null ? Map.of() : enterprises.named(), chosen(members), rest.getValue());
    }

    private static Map<UUID, Integer> chosen(Map<UUID, Select<Integer>> fields) {
        Map<UUID, Integer> chosen = new HashMap<>();
        fields.forEach((id, field) -> {
            Integer target = field.getValue();
            if (target != null) {
                chosen.put(id, target);
            }
        });
        return chosen;
    }
}
