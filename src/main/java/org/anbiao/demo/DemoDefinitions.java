package org.anbiao.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.Schemes;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.documents.DocumentTexts;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What 安溪县 publishes to its townships: a scheme and a notice, each in a second version already; 白濑乡 has its own notice after the
 * first one.
 */
@Component
@Profile("demo")
@Order(30)
class DemoDefinitions implements DemoDataset {

    private static final String SCHEME = "乡镇五阶段方案（安溪县2025）";
    private static final String COUNTY = "anxi-guanli";
    private static final String TOWNSHIP = "baila-anban";

    private final Schemes schemes;
    private final DocumentTexts texts;
    private final DemoLogins logins;

    DemoDefinitions(Schemes schemes, DocumentTexts texts, DemoLogins logins) {
        this.schemes = schemes;
        this.texts = texts;
        this.logins = logins;
    }

    @Override
    public void load(DemoOrganisations organisations, String passwordHash) {
        List<UUID> first = new ArrayList<>();
        logins.as(COUNTY, () -> {
            first.add(schemes.copy(new DefinitionVersion("000", 1)));
            first.add(texts.copy(new DefinitionVersion("000-notice", 1)));
            Schemes.Opened opened = schemes.get(first.get(0));
            schemes.save(first.get(0), opened.definition().revision(), SCHEME, opened.content());
            schemes.publish(first.get(0));
            texts.publish(first.get(1));
        });
        logins.as(
                TOWNSHIP, () -> texts.copy(texts.get(first.get(1)).definition().name()));
        logins.as(COUNTY, () -> {
            nextScheme(first.get(0));
            nextText(first.get(1));
        });
    }

    /** The self-evaluation ends half a month later. */
    private void nextScheme(UUID first) {
        UUID next = schemes.nextVersion(first);
        Schemes.Opened opened = schemes.get(next);
        CampaignContent was = opened.content();
        List<PhasePlan> phases = new ArrayList<>(was.phases());
        PhasePlan second = phases.get(1);
        phases.set(
                1,
                new PhasePlan(
                        null,
                        second.kind(),
                        second.name(),
                        second.startsOn(),
                        second.endsOn() == null ? null : second.endsOn().plusDays(15),
                        second.tasks()));
        schemes.save(
                next,
                opened.definition().revision(),
                opened.scheme().name(),
                new CampaignContent(
                        was.kind(),
                        was.head(),
                        phases,
                        List.of(),
                        was.targets(),
                        was.templates(),
                        was.forms(),
                        was.reportDates(),
                        was.legalBasis(),
                        was.workList()));
        schemes.publish(next);
    }

    /** The sender is the township that serves the notice. */
    private void nextText(UUID first) {
        UUID next = texts.nextVersion(first);
        DocumentTexts.Opened opened = texts.get(next);
        texts.save(
                next,
                opened.definition().revision(),
                opened.wording().title(),
                opened.wording().body(),
                "{{township}}",
                opened.wording().footnote());
        texts.publish(next);
    }
}
