package org.anbiao.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;

/** The demonstration's authorities, units and office accounts, as {@code demo/organisations.yaml} lists them. */
public record DemoOrganisations(List<TenantSeed> tenants, List<AccountSeed> accounts) {

    /** One authority with its units and sectors. */
    public record TenantSeed(
            String code,
            String name,

            @com.fasterxml.jackson.annotation.JsonProperty("short")
            String shortName,

            String kind,
            String level,
            @Nullable String parent,
            @Nullable List<UnitSeed> units,
            @Nullable List<SectorSeed> sectors) {

        /** The same id at every start. */
        public UUID id() {
            return idOf("tenant:" + code);
        }

        @Override
        public List<UnitSeed> units() {
            return units == null ? List.of() : units;
        }

        @Override
        public List<SectorSeed> sectors() {
            return sectors == null ? List.of() : sectors;
        }

        /** Id of one of its sectors. */
        public UUID sectorId(SectorSeed sector) {
            return idOf("sector:" + code + ":" + sector.name());
        }

        /** Id of one of its units. */
        public UUID unitId(String unitName) {
            return idOf("unit:" + code + ":" + unitName);
        }
    }

    /** One unit, with its grid cells. */
    public record UnitSeed(
            String kind, String name, @Nullable List<String> grids) {

        @Override
        public List<String> grids() {
            return grids == null ? List.of() : grids;
        }
    }

    /**
     * One sector with the unit that leads it and the document that says so.
     *
     * @param trades what its enterprises make or do, by the words of their names; null where they do not tell
     */
    public record SectorSeed(
            String name,
            String lead,
            String source,
            @Nullable List<String> trades) {

        @Override
        public List<String> trades() {
            return trades == null ? List.of() : trades;
        }
    }

    /** One office account. */
    public record AccountSeed(
            String username,
            String name,
            String tenant,
            Role role,
            @Nullable String unit) {}

    /** Reads the list from the class path. */
    public static DemoOrganisations load() {
        try (InputStream yaml = DemoOrganisations.class.getResourceAsStream("/demo/organisations.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, DemoOrganisations.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The authority of this code. */
    public TenantSeed tenant(String code) {
        return tenants.stream()
                .filter(tenant -> tenant.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A stable id for a name, so that links to the demonstration survive a reset. */
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("anbiao-demo:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
