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
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The schemes that ship with the portal, and the texts of their notices and commitments. */
@Component
public class SchemeCatalog {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Scheme> schemes = load();

    /** All schemes, by code. */
    public List<Scheme> all() {
        return schemes;
    }

    /**
     * The scheme of a code.
     *
     * @throws DomainException if there is none
     */
    public Scheme get(String code) {
        return schemes.stream()
                .filter(scheme -> scheme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException("campaign.scheme.unknown", code));
    }

    /** A scheme as the first content of a campaign of a year, without member units. */
    public CampaignContent content(String code, int year) {
        return content(code, year, null);
    }

    /**
     * A scheme for another year as an authority may start from it: where the scheme is another authority's, the issuer and
     * the title become its own, and the document number is left to be given.
     */
    public CampaignContent contentFor(String code, int year, Tenant authority) {
        return content(code, year, get(code).issuer().equals(authority.name()) ? null : authority);
    }

    private CampaignContent content(String code, int year, @Nullable Tenant borrower) {
        Scheme scheme = get(code);
        List<TemplatePlan> templates = Stream.of(
                        template("notice", scheme.templates().notice()),
                        template("commitment", scheme.templates().commitment()))
                .flatMap(Optional::stream)
                .toList();
        return new SchemeContent(scheme, year, borrower).content(templates);
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
