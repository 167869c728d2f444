package org.anbiao.campaign.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import org.anbiao.campaign.Campaign;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;

/** Title, number, year, goals, base day and scope of a campaign. */
class HeadSection extends SetupSection {

    private final transient CampaignSetup setup;
    private final transient Campaign campaign;
    private final TextField title = new TextField(Texts.get("campaign.field.title"));
    private final TextField number = new TextField(Texts.get("campaign.field.number"));
    private final TextField issuer = new TextField(Texts.get("campaign.field.issuer"));
    private final IntegerField year = new IntegerField(Texts.get("campaign.field.year"));
    private final DateField issuedOn = new DateField(Texts.get("campaign.field.issued"));
    private final DateField baseDate = new DateField(Texts.get("campaign.field.base"));
    private final Checkbox nineSmall = new Checkbox(Texts.get("campaign.field.nine-small"));
    private final TextArea goals = new TextArea(Texts.get("campaign.field.goals"));
    private final TextField streams = new TextField(Texts.get("campaign.field.streams"));
    private final TextField neighbours = new TextField(Texts.get("campaign.field.neighbours"));

    HeadSection(CampaignSetup setup, Campaign campaign, SectionEdit edit) {
        super("head", edit);
        this.setup = setup;
        this.campaign = campaign;
        CampaignHead head = campaign.head();
        title.setValue(head.title());
        title.setRequiredIndicatorVisible(true);
        number.setValue(head.documentNumber());
        issuer.setValue(head.issuer());
        year.setValue(head.year());
        issuedOn.setValue(head.issuedOn());
        baseDate.setValue(head.baseDate());
        baseDate.setHelperText(Texts.get("campaign.field.base.hint"));
        nineSmall.setValue(head.includeNineSmall());
        goals.setValue(head.goals());
        streams.setValue(String.join("、", head.workStreams()));
        neighbours.setValue(String.join("、", head.neighbours()));
        neighbours.setHelperText(Texts.get("campaign.field.neighbours.hint"));
        Div fields = new Div(title, number, issuer, year, issuedOn, baseDate, nineSmall, goals, streams, neighbours);
        fields.addClassName("setup-fields");
        title.addClassName("wide");
        goals.addClassName("wide");
        fields(fields);
    }

    @Override
    void save() {
        setup.saveHead(
                campaign.id(),
                campaign.version(),
                new CampaignHead(
                        title.getValue().strip(),
                        number.getValue().strip(),
                        issuer.getValue().strip(),
                        year.getValue() == null ? campaign.head().year() : year.getValue(),
                        issuedOn.getValue(),
                        goals.getValue().strip(),
                        nineSmall.getValue(),
                        baseDate.getValue(),
                        split(streams.getValue()),
                        campaign.head().enforcementTopics(),
                        split(neighbours.getValue())));
    }

    static List<String> split(String text) {
        return Arrays.stream(text.split("[、,，;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
