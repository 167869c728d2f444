package org.anbiao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.Member;
import org.anbiao.identity.MemberContacts;
import org.anbiao.identity.Role;
import org.anbiao.identity.TextMessages;
import org.anbiao.notification.persistence.OutboxRows;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages in the portal, and their way out through a real SMTP server and a gateway, retried, never doubled, given up in the end. */
@DatabaseTest
class NotificationTest {

    private static final MessageTemplate TEMPLATE = new MessageTemplate("workflow.message.review-returned");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    TenantFixture tenants;

    @Autowired
    Notifications notifications;

    @Autowired
    MyMessages messages;

    @Autowired
    Undelivered undelivered;

    @Autowired
    OutboxRows outbox;

    @Autowired
    MemberContacts contacts;

    @Autowired
    TenantSettings settings;

    @Autowired
    TenantDirectory directory;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Messages words;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<MessageTemplate> templates;

    UUID township;
    Member worker;
    GreenMail server;

    @BeforeEach
    void startServer() {
        township = tenants.township(tenants.county());
        worker = member("li@example.org", "13800001111");
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
        tenants.logOut();
    }

    @Test
    void messageStandsInThePortalUntilItIsRead() {
        tell(worker, "东溪村方案", "2025年3月7日");
        tenants.logIn(worker);
        assertThat(messages.unread()).isEqualTo(1);
        Message message = messages.page(true, PageRequest.page(0, 5)).rows().get(0);
        assertThat(message.arguments()).containsExactly("东溪村方案", "2025年3月7日");
        tenants.logIn(member("", ""));
        assertThat(messages.unread()).isZero();
        assertThat(messages.read(message.id())).isEmpty();
        tenants.logIn(worker);
        assertThat(messages.read(message.id())).isPresent();
        assertThat(messages.unread()).isZero();
        assertThat(messages.page(false, PageRequest.page(0, 5)).total()).isEqualTo(1);
    }

    @Test
    void messageFallsWithTheTransactionItTellsOf() {
        choose(worker, true, true);
        assertThatThrownBy(() -> tenants.asSystem(township, () -> {
                    notifications.tell(township, TEMPLATE, List.of(letter(worker, "甲", "乙")));
                    throw new IllegalStateException("what it told of failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        tenants.logIn(worker);
        assertThat(messages.unread()).isZero();
        assertThat(dispatcher(mail(), null, Clock.systemUTC()).drain(township)).isZero();
    }

    @Test
    void onlyWhoWantsItGetsMailAndOnlyOnce() throws Exception {
        Member quiet = member("wang@example.org", "13800002222");
        choose(worker, true, false);
        tell(worker, "东溪村方案", "2025年3月7日");
        tell(quiet, "西山村方案", "2025年3月7日");
        Dispatcher dispatcher = dispatcher(mail(), null, Clock.systemUTC());
        dispatcher.drain(township);
        dispatcher.drain(township);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString("li@example.org");
        assertThat(received[0].getSubject()).isEqualTo(words.chinese(TEMPLATE.key() + ".title"));
        assertThat(received[0].getContent().toString())
                .contains("东溪村方案")
                .contains("2025年3月7日")
                .contains("https://portal.test/todo");
    }

    @Test
    void textMessageHasFixedWordsOnlyAndKeepsQuietHours() {
        choose(worker, false, true);
        tell(worker, "李某某的方案", "2025年3月7日");
        List<String> sent = new CopyOnWriteArrayList<>();
        TextMessages gateway = (phone, text) -> sent.add(phone + ":" + text);
        Instant evening = Instant.now()
                .atZone(ZONE)
                .toLocalDate()
                .atTime(21, 30)
                .atZone(ZONE)
                .toInstant();
        dispatcher(null, gateway, Clock.fixed(evening, ZONE)).drain(township);
        assertThat(sent).isEmpty();
        Instant early = evening.plus(Duration.ofMinutes(10 * 60 + 29));
        dispatcher(null, gateway, Clock.fixed(early, ZONE)).drain(township);
        assertThat(sent).isEmpty();
        dispatcher(null, gateway, Clock.fixed(early.plusSeconds(60), ZONE)).drain(township);
        assertThat(sent).containsExactly("13800001111:" + words.chinese(TEMPLATE.key() + ".sms"));
        assertThat(sent.get(0)).doesNotContain("李某某");
    }

    @Test
    void refusedMailIsTriedLaterEachTimeAndGivenUpInTheEnd() {
        choose(worker, true, false);
        tell(worker, "东溪村方案", "2025年3月7日");
        JavaMailSenderImpl nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        Instant now = Instant.now();
        for (Duration pause : Dispatcher.PAUSES) {
            Dispatcher dispatcher = dispatcher(nobody, null, Clock.fixed(now, ZONE));
            assertThat(dispatcher.drain(township)).isEqualTo(1);
            assertThat(dispatcher.drain(township)).as("not before its pause").isZero();
            now = now.plus(pause);
        }
        tenants.logIn(township, Role.TENANT_ADMIN);
        assertThat(undelivered.page(PageRequest.page(0, 5)).total()).isZero();
        tenants.logOut();
        assertThat(dispatcher(nobody, null, Clock.fixed(now, ZONE)).drain(township))
                .isEqualTo(1);
        tenants.logIn(township, Role.TENANT_ADMIN);
        FailedDelivery failed = undelivered.page(PageRequest.page(0, 5)).rows().get(0);
        assertThat(failed.memberName()).isEqualTo(worker.displayName());
        assertThat(failed.attempts()).isEqualTo(Dispatcher.PAUSES.size() + 1);
        undelivered.retry(failed.id());
        assertThatThrownBy(() -> undelivered.drop(failed.id())).isInstanceOf(DomainException.class);
        tenants.logOut();
        dispatcher(mail(), null, Clock.systemUTC()).drain(township);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void unknownAddressIsShownToTheAdministratorAtOnce() {
        Member unreachable = member("", "");
        choose(unreachable, true, false);
        tell(unreachable, "甲", "乙");
        dispatcher(mail(), null, Clock.systemUTC()).drain(township);
        tenants.logIn(township, Role.TENANT_ADMIN);
        FailedDelivery failed = undelivered.page(PageRequest.page(0, 5)).rows().get(0);
        assertThat(failed.problem()).isEqualTo("notification.problem.no-address");
        undelivered.drop(failed.id());
        assertThat(undelivered.page(PageRequest.page(0, 5)).total()).isZero();
    }

    @Test
    void twoNodesSendEachOnce() throws Exception {
        choose(worker, true, false);
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            letters.add(letter(worker, "第" + i + "份", "乙"));
        }
        tenants.asSystem(township, () -> notifications.tell(township, TEMPLATE, letters));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                running.add(nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    return dispatcher(mail(), null, Clock.systemUTC()).drain(township);
                }));
            }
            int handled = 0;
            for (Future<Integer> node : running) {
                handled += node.get();
            }
            assertThat(handled).isEqualTo(30);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void enterprisesPeopleSeeTheirOwn() {
        UUID village = tenants.unit(township, "village", "东溪村");
        UUID enterprise = tenants.enterprise(township, village, "东溪石材厂");
        Member principal = tenants.member(township, Role.ENTERPRISE_PRINCIPAL, null, enterprise);
        tell(principal, "甲", "乙");
        tell(worker, "丙", "丁");
        tenants.logIn(principal);
        assertThat(messages.unread()).isEqualTo(1);
        messages.choose(new MessageChoice(false, true));
        assertThat(messages.choice().byText()).isTrue();
        messages.readAll();
        assertThat(messages.unread()).isZero();
        tenants.logIn(worker);
        assertThat(messages.unread()).isEqualTo(1);
    }

    @Test
    void everyTemplateHasItsTextsAndNoTextMessageHasRoomForPersonalData() {
        assertThat(templates).isNotEmpty().allSatisfy(template -> {
            for (String text : List.of(".name", ".title", ".text", ".sms")) {
                assertThat(words.has(template.key() + text))
                        .as(template.key() + text)
                        .isTrue();
            }
            assertThat(words.chinese(template.key() + ".sms"))
                    .doesNotContain("{")
                    .hasSizeLessThan(70);
        });
    }

    private Member member(String email, String phone) {
        Member member = tenants.member(township, Role.SAFETY_OFFICE, null, null);
        tenants.asSystem(township, () -> jdbc.sql("update member set email = ?, phone = ? where id = ?")
                .params(cipher.encrypt(email), cipher.encrypt(phone), member.id())
                .update());
        return member;
    }

    private void choose(Member member, boolean mail, boolean text) {
        tenants.logIn(member);
        messages.choose(new MessageChoice(mail, text));
        tenants.logOut();
    }

    private void tell(Member member, String... arguments) {
        tenants.asSystem(township, () -> notifications.tell(township, TEMPLATE, List.of(letter(member, arguments))));
    }

    private static Letter letter(Member member, String... arguments) {
        return new Letter(member.id(), List.of(arguments), "todo");
    }

    private JavaMailSender mail() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private Dispatcher dispatcher(@Nullable JavaMailSender mail, @Nullable TextMessages gateway, Clock clock) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mail != null) {
            beans.addBean("mail", mail);
        }
        if (gateway != null) {
            beans.addBean("gateway", gateway);
        }
        Post post = new Post(
                beans.getBeanProvider(JavaMailSender.class),
                beans.getBeanProvider(TextMessages.class),
                words,
                "anbiao@example.org",
                "https://portal.test");
        return new Dispatcher(outbox, contacts, post, settings, directory, currentActor, transaction, clock);
    }
}
