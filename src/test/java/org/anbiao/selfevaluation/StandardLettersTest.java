package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.notification.Message;
import org.anbiao.notification.MyMessages;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.Element;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.MappingService;
import org.anbiao.selfevaluation.standard.Section;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardLetters;
import org.anbiao.selfevaluation.standard.StandardService;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who uses a standard below learns of its newer edition and of a mapping; who does not use it hears nothing. */
@DatabaseTest
@Import(LaunchedCampaign.class)
class StandardLettersTest {

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    StandardService standards;

    @Autowired
    MappingService mappings;

    @Autowired
    MyMessages messages;

    private Case given;
    private Member county;
    private Member user;
    private Member villager;
    private Member neighbour;
    private String old;

    @BeforeEach
    void aTownshipUsesTheCountysEdition() {
        given = campaigns.launched(0);
        county = campaigns.tenants.member(given.county(), Role.CAMPAIGN_ADMIN, null, null);
        user = campaigns.tenants.member(given.township(), Role.SAFETY_OFFICE, null, null);
        villager = campaigns.tenants.member(given.township(), Role.UNIT_WORKER, given.east(), null);
        neighbour =
                campaigns.tenants.member(campaigns.tenants.township(given.county()), Role.CAMPAIGN_ADMIN, null, null);
        campaigns.tenants.logIn(county);
        old = published("县细则", "2024版");
        campaigns.tenants.logIn(user);
        standards.choose(SubjectClass.SMALL_MICRO, old, LocalDate.now(ZoneId.of("Asia/Shanghai")), "");
    }

    @AfterEach
    void logOut() {
        campaigns.tenants.logOut();
    }

    @Test
    void aNewerEditionIsToldToWhoUsesTheStandard() {
        campaigns.tenants.logIn(county);
        String later = published("县细则", "2025版");
        published("另一细则", "2025版");
        assertThat(received(user)).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo(StandardLetters.EDITION.key());
            assertThat(message.arguments().get(0)).isEqualTo("县细则 2025版");
            assertThat(message.link()).isEqualTo("standards/" + later);
        });
        for (Member other : List.of(villager, neighbour, county)) {
            assertThat(received(other)).isEmpty();
        }
    }

    @Test
    void aMappingIsToldToWhoUsesOneOfItsEditions() {
        campaigns.tenants.logIn(county);
        String later = published("县细则", "2025版");
        campaigns.tenants.logIn(user);
        messages.readAll();
        campaigns.tenants.logIn(county);
        mappings.publish(mappings.decide(mappings.get(old, later), Map.of("1.1.1", Set.of("1.1.1"))));
        assertThat(received(user))
                .filteredOn(message -> message.template().equals(StandardLetters.MAPPING.key()))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments().get(0)).isEqualTo("县细则（2024版） → 县细则（2025版）"));
        assertThat(received(neighbour)).isEmpty();
    }

    @Test
    void whoMadeAnEditionFromItIsToldToo() {
        campaigns.tenants.logIn(neighbour);
        String own = standards.draft(
                new EditionHead(
                        new Standard("镇细则", "镇细则", "", StandardType.LOCAL), "1版", LocalDate.of(2025, 1, 1), null, ""),
                old);
        standards.publish(own);
        campaigns.tenants.logIn(county);
        published("县细则", "2025版");
        assertThat(received(neighbour)).hasSize(1);
    }

    private List<Message> received(Member member) {
        campaigns.tenants.logIn(member);
        List<Message> all = messages.page(false, PageRequest.page(0, 20)).rows();
        campaigns.tenants.logIn(county);
        return all;
    }

    private String published(String name, String label) {
        String key = standards.draft(
                new EditionHead(
                        new Standard(name, name, "", StandardType.LOCAL), label, LocalDate.of(2025, 1, 1), null, ""),
                "");
        Item item = new Item("", "每月检查并记录", "", "", "", "", BigDecimal.TEN);
        standards.save(standards
                .get(key)
                .withElements(List.of(new Element("", "现场管理", List.of(new Section("", "作业安全", List.of(item)))))));
        standards.publish(key);
        return key;
    }
}
