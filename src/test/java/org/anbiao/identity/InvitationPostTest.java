package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anbiao.common.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail against a real SMTP server, text messages against a real HTTP server, both in this process. */
class InvitationPostTest {

    @Test
    void mailReachesTheInvitedPerson() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            sender.setDefaultEncoding("UTF-8");
            InvitationPost post = post(sender, null);
            assertThat(post.canMail()).isTrue();
            assertThat(post.canText()).isFalse();
            assertThat(post.mail("xie@example.org", "白濑乡", "网格员", "https://portal.test/invitation/abc", "2026年1月8日"))
                    .isTrue();
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("白濑乡邀请您加入安标");
            assertThat(received[0].getContent().toString())
                    .contains("网格员")
                    .contains("https://portal.test/invitation/abc")
                    .contains("2026年1月8日");
            assertThat(received[0].getAllRecipients()[0]).hasToString("xie@example.org");
        } finally {
            server.stop();
        }
    }

    @Test
    void serverThatDoesNotAnswerIsReportedNotThrown() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(1);
        assertThat(post(sender, null).mail("a@example.org", "甲", "乙", "link", "今天"))
                .isFalse();
    }

    @Test
    void textMessageIsPostedAsJsonWhateverItContains() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> keys = new CopyOnWriteArrayList<>();
        HttpServer gateway = gateway(200, bodies, keys);
        try {
            HttpTextMessages texts = new HttpTextMessages(
                    URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send"),
                    "Bearer secret",
                    "{\"to\":[{phone}],\"content\":{text}}",
                    new ObjectMapper());
            assertThat(post(null, texts).text("13800001111", "某\"乡\n", "https://portal.test/i", "明天"))
                    .isTrue();
            JsonNode body = new ObjectMapper().readTree(bodies.get(0));
            assertThat(body.get("to").get(0).asText()).isEqualTo("13800001111");
            assertThat(body.get("content").asText()).contains("某\"乡\n").contains("https://portal.test/i");
            assertThat(keys).containsExactly("Bearer secret");
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    void gatewayThatRefusesIsReported() throws IOException {
        HttpServer gateway = gateway(500, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
        try {
            HttpTextMessages texts = new HttpTextMessages(
                    URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send"),
                    "",
                    "{\"phone\":{phone},\"text\":{text}}",
                    new ObjectMapper());
            assertThat(post(null, texts).text("13800001111", "乡", "link", "明天")).isFalse();
        } finally {
            gateway.stop(0);
        }
    }

    private static HttpServer gateway(int status, List<String> bodies, List<String> keys) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            keys.add(key == null ? "" : key);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static InvitationPost post(JavaMailSender mail, TextMessages texts) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mail != null) {
            beans.addBean("mail", mail);
        }
        if (texts != null) {
            beans.addBean("texts", texts);
        }
        return new InvitationPost(
                beans.getBeanProvider(JavaMailSender.class),
                beans.getBeanProvider(TextMessages.class),
                new Messages(),
                "portal@example.org");
    }
}
