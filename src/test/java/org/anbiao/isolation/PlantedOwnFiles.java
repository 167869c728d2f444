package org.anbiao.isolation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.documents.FileStore;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that are about no enterprise, one of each kind of record that carries such a file, and one that belongs to nothing: with the names
 * of the visitors who read the record.
 */
final class PlantedOwnFiles {

    private static final List<String> OFFICE =
            List.of("campaign administrator", "safety office", "leader", "tenant administrator");
    private static final List<String> UNITS = List.of(
            "worker of the east village", "worker of the west village", "substitute in the west", "grid worker");
    private static final String EAST = "worker of the east village";
    private static final List<String> ABOVE = List.of("county above", "reader of the city above");
    private static final String OTHER_TOWNSHIP = "another county's township";

    private final FileStore files;
    private final JdbcClient jdbc;

    PlantedOwnFiles(FileStore files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    /**
     * Plants them for the township that acts.
     *
     * @param key {@code ours} or {@code theirs}
     * @param first key of the enterprise under which the look-back and the summary are kept
     */
    void make(Made made, Case given, String key, String first) {
        report(made, key, "look_back", made.of("lookback").get(first));
        report(made, key, "unit_summary", made.of("summary").get(first));
        UUID circular = file(made, key, "circular", readers(OFFICE, UNITS, ABOVE));
        one("""
                insert into circular (campaign_id, title, from_on, to_on, figures, counted_on, state, published_on, pdf_file_id)
                values ('%s', '通报', '2025-01-01', '2025-03-31', '[]', '2025-03-31', 'published', '2025-04-01', '%s') returning id
                """.formatted(given.campaign(), circular));
        UUID plan = file(made, key, "unit_plan", readers(OFFICE, UNITS, ABOVE));
        one("""
                insert into unit_plan (campaign_id, campaign_tenant_id, unit_id, content, file_id, submitted_on)
                values ('%s', '%s', '%s', '方案', '%s', '2025-02-14') returning id
                """.formatted(given.campaign(), given.township(), given.east(), plan));
        UUID evidence = file(made, key, "publicity_record", readers(OFFICE, UNITS, ABOVE));
        one("""
                insert into publicity_record (campaign_id, campaign_tenant_id, unit_id, channel, title, reach, held_on, file_id)
                values ('%s', '%s', '%s', 'poster', '海报', 10, '2025-02-14', '%s') returning id
                """.formatted(given.campaign(), given.township(), given.east(), evidence));
        // the grid lies in the east village and shares its tasks; an administrator of the system has no inbox
        UUID result = file(
                made,
                key,
                "work_item",
                readers(
                        List.of("campaign administrator", "safety office", "leader"),
                        List.of(EAST, "grid worker"),
                        ABOVE));
        one("""
                update work_item set result_file_id = '%s' where id = (select id from work_item
                    where campaign_id = '%s' and responsible_unit_id = '%s' and enterprise_id is null and state = 'open'
                    order by task_key limit 1) returning id
                """.formatted(result, given.campaign(), given.east()));
        // a draft is the own authority's; the county does not see it
        UUID minutes = file(made, key, "norm", readers(OFFICE, UNITS));
        one("update norm set minutes_file_id = '%s' where id = '%s' returning id"
                .formatted(minutes, made.of("norm").get(key)));
        UUID photo = file(made, key, "public_report", readers(List.of("campaign administrator", "safety office")));
        one("""
                insert into public_report (firm, description, reported_on, photos) values ('某厂', '焚烧', '2025-02-14', array['%s']::uuid[])
                returning id
                """.formatted(photo));
        file(made, key, "nothing", readers(OFFICE));
    }

    private void report(Made made, String key, String table, UUID id) {
        Set<String> readers = readers(OFFICE, List.of(EAST), ABOVE);
        UUID pdf = file(made, key, table, readers);
        UUID docx = file(made, key, table + "-docx", readers);
        one("update %s set pdf_file_id = '%s', docx_file_id = '%s' where id = '%s' returning id"
                .formatted(table, pdf, docx, id));
    }

    private UUID file(Made made, String key, String record, Set<String> readers) {
        UUID id = files.store(null, record + ".png", LaunchedCampaign.PICTURE).id();
        String name = "own-" + record + "-of-" + key;
        RouteWorld.keep(made, "file", name, id);
        made.readers().put(name, key.equals("ours") ? readers : Set.of(OTHER_TOWNSHIP));
        return id;
    }

    @SafeVarargs
    private static Set<String> readers(List<String>... groups) {
        Set<String> all = new LinkedHashSet<>();
        List.of(groups).forEach(all::addAll);
        return all;
    }

    private void one(String sql) {
        jdbc.sql(sql).query(UUID.class).single();
    }
}
