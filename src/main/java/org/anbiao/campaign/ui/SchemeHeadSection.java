package org.anbiao.campaign.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.anbiao.campaign.CampaignHead;
import org.anbiao.campaign.Schemes.Opened;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;

/** Name, title, number, issuer, year and goals of a scheme. */
class SchemeHeadSection extends SetupSection {

    private final transient SchemeSaver saver;
    private final transient CampaignHead before;
    private final TextField name = new TextField(Texts.get("campaign.schemes.name"));
    private final TextField title = new TextField(Texts.get("campaign.field.title"));
    private final TextField number = new TextField(Texts.get("campaign.field.number"));
    private final TextField issuer = new TextField(Texts.get("campaign.field.issuer"));
    private final IntegerField year = new IntegerField(Texts.get("campaign.field.year"));
    private final DateField issuedOn = new DateField(Texts.get("campaign.field.issued"));
    private final Checkbox nineSmall = new Checkbox(Texts.get("campaign.field.nine-small"));
    private final TextArea goals = new TextArea(Texts.get("campaign.field.goals"));
    private final TextField streams = new TextField(Texts.get("campaign.field.streams"));
    private final TextField topics = new TextField(Texts.get("campaign.field.topics"));

    SchemeHeadSection(SchemeSaver saver, Opened opened, SectionEdit edit) {
        super("head", edit);
        this.saver = saver;
        this.before = opened.content().head();
        name.setValue(opened.scheme().name());
        name.setHelperText(Texts.get("campaign.schemes.name-hint"));
        name.setRequiredIndicatorVisible(true);
        title.setValue(before.title());
        number.setValue(before.documentNumber());
        issuer.setValue(before.issuer());
        year.setValue(before.year());
        issuedOn.setValue(before.issuedOn());
        nineSmall.setValue(before.includeNineSmall());
        goals.setValue(before.goals());
        streams.setValue(String.join("、", before.workStreams()));
        topics.setValue(String.join("、", before.enforcementTopics()));
        name.addClassName("wide");
        title.addClassName("wide");
        goals.addClassName("wide");
        streams.addClassName("wide");
        topics.addClassName("wide");
        Div fields = new Div(name, title, number, issuer, year, issuedOn, nineSmall, goals, streams, topics);
        fields.addClassName("setup-fields");
        fields(fields);
    }

    @Override
    void save() {
        saver.head(
                name.getValue().strip(),
                new CampaignHead(
                        title.getValue().strip(),
                        number.getValue().strip(),
                        issuer.getValue().strip(),
                        year.getValue() == null ? before.year() : year.getValue(),
                        issuedOn.getValue(),
                        goals.getValue().strip(),
                        nineSmall.getValue(),
                        before.baseDate(),
                        HeadSection.split(streams.getValue()),
                        HeadSection.split(topics.getValue()),
                        before.neighbours()));
    }
}
