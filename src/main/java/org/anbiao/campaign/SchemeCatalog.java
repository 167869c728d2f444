package org.anbiao.campaign;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.definition.Definition;
import org.anbiao.definition.DefinitionKind;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.definition.DefinitionYaml;
import org.anbiao.definition.Definitions;
import org.anbiao.definition.Standing;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The schemes that ship with the portal and those that authorities published, as far as they reach the actor, with the texts of
 * their notices and commitments. Versions are never changed: a campaign finds the one it was drafted from.
 */
@Component
public class SchemeCatalog {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** As {@link Definitions} keeps them. */
    static final DefinitionKind KIND = new DefinitionKind("scheme");

    private final List<Scheme> shipped = load();
    private final @Nullable Definitions definitions;

    /** What ships with the portal and nothing else. */
    SchemeCatalog() {
        this(null);
    }

    @Autowired
    SchemeCatalog(@Nullable Definitions definitions) {
        this.definitions = definitions;
    }

    /** The schemes that ship, by code. */
    public List<Scheme> shipped() {
        return shipped;
    }

    /** What a campaign may be drafted from: own schemes, those from above, the newest version of each; shipped ones last. */
    public List<SchemeOffer> offered() {
        List<SchemeOffer> offers = new ArrayList<>();
        if (definitions != null) {
            for (Definition definition : definitions.offered(KIND)) {
                offers.add(new SchemeOffer(read(definition), definition.publisher(), definitions.isOwn(definition)));
            }
        }
        shipped.forEach(scheme -> offers.add(new SchemeOffer(scheme, "", false)));
        return offers;
    }

    /** A version of a scheme, also a withdrawn one; empty where it does not reach the actor. Shipped ones have one version. */
    public Optional<Scheme> find(DefinitionVersion name) {
        return shipped.stream()
                .filter(scheme -> scheme.code().equals(name.key()))
                .findFirst()
                .or(() -> definitions == null
                        ? Optional.empty()
                        : definitions.find(KIND, name).map(SchemeCatalog::read));
    }

    /**
     * A version of a scheme.
     *
     * @throws DomainException if there is none
     */
    public Scheme get(DefinitionVersion name) {
        return find(name).orElseThrow(() -> new DomainException("campaign.scheme.unknown", name.key()));
    }

    /** How a version stands today; empty where it does not reach the actor. */
    public Optional<Standing> standing(DefinitionVersion used) {
        return shipped.stream()
                .filter(scheme -> scheme.code().equals(used.key()))
                .findFirst()
                .map(scheme -> Standing.shipped(used, scheme.name()))
                .or(() -> definitions == null ? Optional.empty() : definitions.standing(KIND, used));
    }

    /** A scheme as it was written into its definition; the key and the version are the definition's. */
    static Scheme read(Definition definition) {
        return DefinitionYaml.read(definition.content(), Scheme.class)
                .named(definition.name().key(), definition.name().version());
    }

    /** A shipped scheme as the first content of a campaign of a year, without member units. */
    public CampaignContent content(String code, int year) {
        return content(get(new DefinitionVersion(code, 1)), year, null);
    }

    /** A scheme as its authority issued it. */
    CampaignContent content(Scheme scheme) {
        return content(scheme, scheme.year(), null);
    }

    /** An own scheme with its days in another year. */
    CampaignContent moved(Scheme scheme, int year) {
        return content(scheme, year, null);
    }

    /**
     * A scheme for another year as an authority may start from it: where the scheme is another authority's, the issuer and
     * the title become its own, and the document number is left to be given.
     */
    public CampaignContent contentFor(DefinitionVersion name, int year, Tenant authority) {
        Scheme scheme = get(name);
        return content(scheme, year, isOf(scheme, name, authority) ? null : authority);
    }

    /** A shipped scheme is its issuer's, any other one the authority's that published it. */
    private boolean isOf(Scheme scheme, DefinitionVersion name, Tenant authority) {
        if (definitions == null || shipped.contains(scheme)) {
            return scheme.issuer().equals(authority.name());
        }
        return definitions
                .find(KIND, name)
                .filter(definition -> definition.tenantId().equals(authority.id()))
                .isPresent();
    }

    private CampaignContent content(Scheme scheme, int year, @Nullable Tenant borrower) {
        List<TemplatePlan> templates = Stream.of(
                        text(scheme, "notice", scheme.templates().notice()),
                        text(scheme, "commitment", scheme.templates().commitment()))
                .flatMap(Optional::stream)
                .toList();
        return new SchemeContent(scheme, year, borrower).content(templates);
    }

    private Optional<TemplatePlan> text(Scheme scheme, String kind, String code) {
        return scheme.texts().stream()
                .filter(text -> text.kind().equals(kind))
                .findFirst()
                .or(() -> template(kind, code));
    }

    /** The text of a document template as it ships. */
    public Optional<TemplatePlan> template(String kind, @Nullable String code) {
        ClassPathResource file = new ClassPathResource("reference/documents/" + code + ".yaml");
        if (code == null || code.isBlank() || !file.exists()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            Map<?, ?> fields = YAML.readValue(content, Map.class);
            return Optional.of(new TemplatePlan(
                    kind,
                    code,
                    text(fields, "title"),
                    text(fields, "body"),
                    text(fields, "sender_label"),
                    text(fields, "footnote")));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getPath(), e);
        }
    }

    private static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : value.toString();
    }

    private static List<Scheme> load() {
        try {
            List<Scheme> schemes = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:reference/schemes/*.yaml")) {
                try (InputStream content = file.getInputStream()) {
                    schemes.add(YAML.readValue(content, Scheme.class));
                }
            }
            schemes.sort(Comparator.comparing(Scheme::code));
            return List.copyOf(schemes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
