package org.anbiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.anbiao.demo.DemoOrganisations.AccountSeed;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * The demonstration's realm is the realm of production plus a group per authority and an account per member. Renewed with
 * {@code ./mvnw test -Dtest=DemoRealmTest -Dvaadin.skip} with {@code ANBIAO_RENEW=true} in the environment.
 */
class DemoRealmTest {

    private static final Path REALM = Path.of("keycloak/anbiao-realm.json");
    private static final Path DEMO = Path.of("keycloak/demo/anbiao-realm.json");
    private static final List<String> WITH_ENTERPRISES =
            List.of("baila", "longxun", "shishi", "xunzhong", "jintao", "yunxi");
    /** Keycloak lets passwords expire 90 days after this day, so never those of the demonstration. */
    private static final long DAY_OF_PASSWORDS = 4_070_908_800_000L;

    private static final int ITERATIONS = 210_000;
    private static final int HASH_BITS = 512;

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void theDemonstrationsRealmIsTheRealmOfProductionWithItsAccounts() throws Exception {
        String expected = json.writeValueAsString(demonstration()) + "\n";
        if (Boolean.parseBoolean(System.getenv("ANBIAO_RENEW"))) {
            Files.createDirectories(DEMO.getParent());
            Files.writeString(DEMO, expected);
        }

        assertThat(Files.readString(DEMO))
                .as("renew it as the comment of this class says")
                .isEqualTo(expected);
    }

    @Test
    void everyAccountOfTheDemonstrationIsThereOnce() throws Exception {
        List<String> names = new ArrayList<>();
        json.readTree(DEMO.toFile())
                .get("users")
                .forEach(user -> names.add(user.get("username").asText()));
        var once = new LinkedCaseInsensitiveMap<Boolean>();
        names.forEach(name -> once.put(name, true));

        assertThat(names).hasSameSizeAs(once.keySet());
        assertThat(names)
                .containsAll(DemoOrganisations.load().accounts().stream()
                        .map(AccountSeed::username)
                        .toList());
    }

    @Test
    void theRealmOfProductionHasNoAccountsAndNoSecrets() throws IOException {
        String realm = Files.readString(REALM);

        assertThat(json.readTree(realm).has("users")).isFalse();
        assertThat(realm).contains("\"secret\": \"${ANBIAO_CLIENT_SECRET}\"").doesNotContain("privateKey");
    }

    private ObjectNode demonstration() throws IOException, GeneralSecurityException {
        ObjectNode realm = (ObjectNode) json.readTree(REALM.toFile());
        DemoOrganisations demo = DemoOrganisations.load();
        ArrayNode groups = (ArrayNode) realm.get("groups").get(0).get("subGroups");
        demo.tenants().forEach(tenant -> groups.addObject().put("name", tenant.shortName()));
        ArrayNode users = realm.putArray("users");
        ObjectNode password = password();
        for (AccountSeed account : demo.accounts()) {
            ObjectNode user = user(users, account.username(), account.name(), password);
            user.putArray("groups").add(group(demo, account.tenant()));
            if (DemoIdentities.needsOneTimeCode(account.role(), demo.tenant(account.tenant()))) {
                ((ArrayNode) user.get("credentials")).add(oneTimeCode());
            }
        }
        for (String tenant : WITH_ENTERPRISES) {
            String place = demo.tenant(tenant).shortName();
            for (String[] person :
                    new String[][] {{"-qiye", "企业主要负责人"}, {"-anquan", "企业安全管理员"}, {"-yuangong", "企业员工"}}) {
                user(users, tenant + person[0], place + person[1], password)
                        .putArray("groups")
                        .add(group(demo, tenant));
            }
        }
        user(users, DemoIdentities.WITH_TWO_MEMBERSHIPS, "施两全", password);
        user(users, DemoIdentities.WITHOUT_MEMBERSHIP, "辛来临", password);
        return realm;
    }

    private static String group(DemoOrganisations demo, String tenant) {
        return "/单位/" + demo.tenant(tenant).shortName();
    }

    private ObjectNode user(ArrayNode users, String username, String name, ObjectNode password) {
        ObjectNode user = users.addObject();
        user.put("id", DemoIdentities.subject(username));
        user.put("username", username);
        user.put("enabled", true);
        user.put("firstName", name);
        user.putArray("credentials").add(password.deepCopy());
        return user;
    }

    private ObjectNode password() throws IOException, GeneralSecurityException {
        byte[] salt = "anbiao-demo-salt".getBytes(StandardCharsets.US_ASCII);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(DemoLoader.PASSWORD.toCharArray(), salt, ITERATIONS, HASH_BITS))
                .getEncoded();
        ObjectNode secret = json.createObjectNode();
        secret.put("value", Base64.getEncoder().encodeToString(hash));
        secret.put("salt", Base64.getEncoder().encodeToString(salt));
        secret.putObject("additionalParameters");
        ObjectNode how = json.createObjectNode();
        how.put("hashIterations", ITERATIONS);
        how.put("algorithm", "pbkdf2-sha512");
        how.putObject("additionalParameters");
        return credential("password", secret, how).put("createdDate", DAY_OF_PASSWORDS);
    }

    private ObjectNode oneTimeCode() throws IOException {
        ObjectNode secret = json.createObjectNode().put("value", DemoIdentities.ONE_TIME_SECRET);
        ObjectNode how = json.createObjectNode()
                .put("subType", "totp")
                .put("digits", 6)
                .put("counter", 0)
                .put("period", 30)
                .put("algorithm", "HmacSHA1");
        return credential("otp", secret, how).put("userLabel", "demo");
    }

    private ObjectNode credential(String type, ObjectNode secret, ObjectNode how) throws IOException {
        ObjectMapper compact = new ObjectMapper();
        return json.createObjectNode()
                .put("type", type)
                .put("secretData", compact.writeValueAsString(secret))
                .put("credentialData", compact.writeValueAsString(how));
    }
}
